import { and, desc, eq, inArray, isNull, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { countUpTo, mostCounted, pageOf } from "@/db/count";
import { articleSlugs, articles } from "@/db/schema/articles";
import { commenters, comments } from "@/db/schema/comments";
import { holds } from "@/db/text-search";
import type { Actor } from "@/features/articles/policy";
import { ownIds } from "@/features/articles/readable";
import { cleanText } from "@/lib/clean";
import type { CommentStatus } from "@/lib/comment-status";
import type { Verdict } from "@/lib/comment-verdict";
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
  /** What each phase said when it came. */
  verdicts: Verdict[];
  article: { id: number; slug: string; title: string };
};

/** `more`: there are more than `total`, and the list does not go that far. */
export type CommentQueue = { comments: QueuedComment[]; total: number; more: boolean; page: number; pages: number };

export const queuePageSize = 50;

/** What a search finds at most, the newest of it. */
const mostFound = 200;

/** In so many articles, or of so many people, whose title or address holds the words: the newest. */
const mostAround = 100;

/** One page of the comments that this editor may moderate, newest first; a page too far is the last one. */
export async function listComments(
  editor: Actor,
  filter: { status: CommentStatus; search?: string; page?: number },
): Promise<CommentQueue> {
  const words = cleanText(filter.search ?? "", 100);
  const listed = words ? found(editor, filter.status, words) : inStatus(editor, filter.status);
  const counted = await countUpTo(listed, words ? mostFound : mostCounted);
  const { page, pages, offset } = pageOf(counted, queuePageSize, filter.page);
  const shown = sql`select id from ${listed} listed order by created_at desc, id desc limit ${queuePageSize} offset ${offset}`;

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
      verdicts: comments.verdicts,
      article: { id: articles.id, slug: articleSlugs.slug, title: articles.title },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .leftJoin(parent, eq(parent.id, comments.parentId))
    .where(sql`${comments.id} in (${shown})`)
    .orderBy(desc(comments.createdAt), desc(comments.id));
  return {
    comments: rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() })),
    ...counted,
    page,
    pages,
  };
}

/** What has this status: which comments, and when they came. */
function inStatus(editor: Actor, status: CommentStatus, more?: SQL) {
  return db
    .select({ id: comments.id, createdAt: comments.createdAt })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .where(and(mine(editor), eq(comments.status, status), more));
}

/**
 * What also holds these words: in the comment, the name, the address or the title above it. Each is asked for apart, the newest first,
 * because no index answers all of them at once, and to a bound, because comparing letters is what costs.
 */
function found(editor: Actor, status: CommentStatus, words: string): SQL {
  const people = db
    .select({ id: commenters.id })
    .from(commenters)
    .where(holds(sql`${commenters.email}::text`, words))
    .orderBy(desc(commenters.id))
    .limit(mostAround);
  const above = db
    .select({ id: articles.id })
    .from(articles)
    .where(holds(articles.title, words))
    .orderBy(desc(articles.id))
    .limit(mostAround);
  const places = [
    or(holds(comments.text, words), holds(comments.name, words)),
    inArray(comments.commenterId, people),
    inArray(comments.articleId, above),
  ].map((place) => {
    const newest = inStatus(editor, status, place).orderBy(desc(comments.createdAt), desc(comments.id));
    return sql`${newest.limit(mostFound + 1)}`;
  });
  return sql`(${sql.join(places, sql` union `)})`;
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

/** The rule of `canModerate`, for a query: articles out of the trash, and for an author only own ones, found by their indexes. */
function mine(editor: Actor): SQL | undefined {
  if (canModerateAll(editor)) return isNull(articles.trashedAt);
  return and(isNull(articles.trashedAt), inArray(comments.articleId, ownIds(editor)));
}
