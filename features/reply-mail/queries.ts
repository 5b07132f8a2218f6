import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { comments } from "@/db/schema/comments";
import { replySubscriptions } from "@/db/schema/reply-mail";
import { readLink } from "./link";

/** What a link is about; `stopped` is also what was forgotten because nobody confirmed it. */
export type Following = { state: "asked" | "confirmed"; title: string; threadId: number } | { state: "stopped" };

/** How it stands with the mail that a link is about; null when the link is not ours. Never cached. */
export async function findFollowing(token: string): Promise<Following | null> {
  const id = readLink(token);
  if (id === null) return null;
  const [found] = await db
    .select({
      confirmedAt: replySubscriptions.confirmedAt,
      threadId: replySubscriptions.threadId,
      title: articles.title,
    })
    .from(replySubscriptions)
    .innerJoin(comments, eq(comments.id, replySubscriptions.threadId))
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(eq(replySubscriptions.id, id));
  if (!found) return { state: "stopped" };
  const { confirmedAt, ...about } = found;
  return { state: confirmedAt ? "confirmed" : "asked", ...about };
}
