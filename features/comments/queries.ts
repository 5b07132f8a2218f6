import { and, desc, eq, exists, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { articleAuthors, articleSlugs, articles } from "@/db/schema/articles";
import { commenters, comments } from "@/db/schema/comments";
import type { Actor } from "@/features/articles/policy";
import { cleanText } from "@/lib/clean";
import type { CommentStatus } from "@/lib/comment-status";
import { containing } from "@/lib/like";
import { canModerateAll } from "./policy";

/** A comment as the dashboard shows it. `replyTo` is the name of whoever the thread began with. */
export type QueuedComment = {
  id: number;
  version: number;
  status: CommentStatus;
  name: string;
  email: string | null;
  text: string;
  createdAt: string;
  replyTo: string | null;
  article: { id: number; slug: string; title: string };
};

export type CommentQueue = { comments: QueuedComment[]; total: number; page: number; pages: number };

export const queuePageSize = 50;

/** One page of the comments that this editor may moderate, newest first; a page too far is the last one. */
export async function listComments(
  editor: Actor,
  filter: { status: CommentStatus; search?: string; page?: number },
): Promise<CommentQueue> {
  const where = and(mine(editor), eq(comments.status, filter.status), matches(filter.search ?? ""));
  const [counted] = await db
    .select({ total: sql<number>`count(*)::integer` })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / queuePageSize));
  const page = Math.min(Math.max(1, Math.trunc(filter.page ?? 1) || 1), pages);

  const parent = alias(comments, "parent");
  const rows = await db
    .select({
      id: comments.id,
      version: comments.version,
      status: comments.status,
      name: comments.name,
      email: commenters.email,
      text: comments.text,
      createdAt: comments.createdAt,
      replyTo: parent.name,
      article: { id: articles.id, slug: articleSlugs.slug, title: articles.title },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .leftJoin(parent, eq(parent.id, comments.parentId))
    .where(where)
    .orderBy(desc(comments.createdAt), desc(comments.id))
    .limit(queuePageSize)
    .offset((page - 1) * queuePageSize);
  return { comments: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })), total, page, pages };
}

/** How many comments wait for this editor. */
export async function countPending(editor: Actor): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::integer` })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(mine(editor), eq(comments.status, "pending")));
  return row?.count ?? 0;
}

/** The rule of `canModerate`, for a query: articles out of the trash, and for an author only own ones. */
function mine(editor: Actor): SQL | undefined {
  if (canModerateAll(editor)) return isNull(articles.trashedAt);
  const byline = db
    .select({ one: sql`1` })
    .from(articleAuthors)
    .where(and(eq(articleAuthors.articleId, articles.id), eq(articleAuthors.authorId, editor.authorId ?? 0)));
  return and(isNull(articles.trashedAt), or(eq(articles.createdBy, editor.id), exists(byline)));
}

function matches(search: string): SQL | undefined {
  const words = cleanText(search, 100);
  if (!words) return undefined;
  const pattern = containing(words);
  return sql`(${comments.name} ilike ${pattern} or ${comments.text} ilike ${pattern} or ${commenters.email}::text ilike ${pattern} or ${articles.title} ilike ${pattern})`;
}
