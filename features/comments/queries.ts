import { and, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { countUpTo, mostCounted, pageOf, readPage } from "@/db/count";
import { articleSlugs, articles } from "@/db/schema/articles";
import { commenters, comments } from "@/db/schema/comments";
import { editors } from "@/db/schema/editors";
import type { Actor } from "@/features/articles/policy";
import type { CommentStatus, entryKinds } from "@/lib/comment-status";
import type { Verdict } from "@/lib/comment-verdict";
import type { InboxFilter } from "./filter";
import { findComments, mine, mostFound, sameSender } from "./find";

/**
 * An entry of the inbox as the dashboard shows it; where it came from is its kind (lib/comment-status). `replyTo` is the name of whoever the
 * thread began with.
 */
export type QueuedComment = {
  kind: (typeof entryKinds)[number];
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
  /** Who decided about it last; null when nobody did, or nobody who is still there. */
  decidedBy: string | null;
  /** When and why the desk changed its words. */
  deskEditedAt: string | null;
  deskReason: string;
  /** Whether it is still known which others came from the same address. */
  addressKnown: boolean;
  article: { id: number; slug: string; title: string };
};

/** `more`: there are more than `total`, and the list does not go that far. */
export type CommentQueue = { comments: QueuedComment[]; total: number; more: boolean; page: number; pages: number };

/** What one sender did: by name, e-mail address and hash of the address alike. */
export type SenderCounts = { name: string; email: string | null; counts: Record<CommentStatus, number> };

export const queuePageSize = 100;

/** One page of the inbox as the filter has it, newest first; a page too far is the last one. */
export async function listComments(editor: Actor, filter: InboxFilter, asked?: number): Promise<CommentQueue> {
  const listed = await findComments(editor, filter);
  const inOrder = sql`select id from ${listed} listed order by created_at desc, id desc`;
  const { rows, ...counted } = await (filter.zoek
    ? readFound(inOrder, asked)
    : readPage(countUpTo(listed), queuePageSize, asked, (offset) =>
        readQueue(sql`${comments.id} in (${inOrder} limit ${queuePageSize} offset ${offset})`),
      ));
  return { comments: rows, ...counted };
}

/** A search costs more than what it shows of it: it is done once, for the number and for the page. */
async function readFound(inOrder: SQL, asked?: number) {
  const found = await db.execute<{ id: number }>(sql`${inOrder} limit ${mostFound + 1}`);
  const counted = { total: Math.min(found.length, mostFound), more: found.length > mostFound };
  const { page, pages, offset } = pageOf(counted, queuePageSize, asked);
  const shown = found.slice(offset, Math.min(offset + queuePageSize, mostFound)).map(({ id }) => id);
  return { ...counted, page, pages, rows: await readQueue(inArray(comments.id, shown)) };
}

async function readQueue(which: SQL): Promise<QueuedComment[]> {
  const parent = alias(comments, "parent");
  const decider = alias(editors, "decider");
  const rows = await db
    .select({
      kind: comments.kind,
      id: comments.id,
      version: comments.version,
      status: comments.status,
      name: comments.name,
      email: commenters.email,
      text: comments.text,
      createdAt: comments.createdAt,
      replyTo: parent.name,
      verdicts: comments.verdicts,
      decidedBy: decider.name,
      deskEditedAt: comments.deskEditedAt,
      deskReason: comments.deskReason,
      addressKnown: sql<boolean>`${comments.addressHash} is not null`,
      article: { id: articles.id, slug: articleSlugs.slug, title: articles.title },
    })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .leftJoin(parent, eq(parent.id, comments.parentId))
    .leftJoin(decider, eq(decider.id, comments.decidedBy))
    .where(which)
    .orderBy(desc(comments.createdAt), desc(comments.id));
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    deskEditedAt: row.deskEditedAt?.toISOString() ?? null,
  }));
}

/** What a sender did before, as far as this editor may see: how much of it is what by now, to a bound. */
export async function countOfSender(editor: Actor, commentId: number): Promise<SenderCounts | null> {
  const [first] = await db
    .select({ name: comments.name, email: commenters.email })
    .from(comments)
    .innerJoin(articles, eq(articles.id, comments.articleId))
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .where(and(eq(comments.id, commentId), mine(editor)));
  if (!first) return null;
  const rows = await db.execute<{ status: CommentStatus; count: number }>(sql`
    select status, count(*)::integer as count
    from (select ${comments.status} as status from ${comments} join ${articles} on ${articles.id} = ${comments.articleId}
      where ${and(mine(editor), await sameSender(commentId))} limit ${mostCounted}) found
    group by status`);
  const counts = { pending: 0, approved: 0, spam: 0, deleted: 0 };
  for (const { status, count } of rows) counts[status] = count;
  return { ...first, counts };
}

/** How many comments wait for this editor. */
export async function countPending(editor: Actor): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(*)::integer` })
    .from(comments)
    .where(and(mine(editor), eq(comments.status, "pending")));
  return row?.count ?? 0;
}
