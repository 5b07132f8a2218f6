import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { comments } from "@/db/schema/comments";
import type { CommentStatus } from "@/lib/comment-status";
import { changeMinutes } from "./change";
import { readChangeLink } from "./change-link";

/** What whoever has the link sees. `until` is an ISO string. */
export type Changeable =
  | {
      state: "open";
      text: string;
      status: CommentStatus;
      until: string;
      article: { slug: string; title: string };
    }
  | { state: "over" | "withdrawn"; article: { slug: string; title: string } };

/** How it stands with the comment of a link; null when the link is not ours. Never cached. */
export async function findChangeable(token: string): Promise<Changeable | null> {
  const id = readChangeLink(token);
  if (id === null) return null;
  const until = sql`${comments.createdAt} + make_interval(mins => ${changeMinutes})`;
  const [found] = await db
    .select({
      text: comments.text,
      status: comments.status,
      gone: comments.gone,
      putAway: sql<boolean>`${comments.status} = 'deleted' or ${comments.status} = 'spam' and ${comments.decidedAt} is not null`,
      until: sql<string>`${until}`,
      open: sql<boolean>`${until} > now()`,
      article: { slug: articleSlugs.slug, title: articles.title },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .where(eq(comments.id, id));
  if (!found) return null;
  const { text, status, gone, putAway, open, article } = found;
  if (gone === "withdrawn") return { state: "withdrawn", article };
  if (!open || putAway || gone) return { state: "over", article };
  return { state: "open", text, status, until: new Date(found.until).toISOString(), article };
}
