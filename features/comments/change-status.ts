import { eq, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleAuthors, articles } from "@/db/schema/articles";
import { comments } from "@/db/schema/comments";
import { auditLog } from "@/db/schema/editors";
import type { Owned } from "@/features/articles/policy";
import { announce } from "@/features/reply-mail/tell";
import { type Lesson, learnMany } from "@/features/spam/learn";
import { expireComments } from "@/lib/cache";
import type { CommentStatus } from "@/lib/comment-status";
import { getPages, holdPages } from "./pages";

export type Held = typeof comments.$inferSelect;

export type Changed = { id: number; version: number; status: CommentStatus };

type Editor = { id: number; name: string };

/** What the filter learns of each decision; a comment in the trash is not therefore spam. */
const lessons: Record<CommentStatus, Lesson> = { approved: "ham", spam: "spam", pending: null, deleted: null };

/** A comment, held until the transaction ends. */
export async function holdComment(tx: Tx, id: number): Promise<Held | undefined> {
  const [comment] = await tx.select().from(comments).where(eq(comments.id, id)).for("update");
  return comment;
}

/** The same for one comment as `changeStatuses` for many. */
export async function changeStatus(
  tx: Tx,
  editor: Editor,
  comment: Held,
  to: CommentStatus,
  action: string,
): Promise<Changed & { touched: string[] }> {
  const { changed, touched } = await changeStatuses(tx, editor, [comment], { to, action });
  const [one] = changed;
  if (!one) throw new Error(`Comment ${comment.id} is gone while it is being held`);
  return { ...one, touched };
}

/** `before`: what each was before the last decision. `batch` names what is decided about many at once. */
type Change = { to: CommentStatus | "before"; action: string; batch?: string | null };

/**
 * Gives comments that are being held another status, each with its line in the audit log and what the filter learns. `touched` are the tags
 * of the pages that change for readers: the caller records them.
 */
export async function changeStatuses(
  tx: Tx,
  editor: Editor,
  held: Held[],
  { to, action, batch = null }: Change,
): Promise<{ changed: Changed[]; touched: string[] }> {
  if (held.length === 0) return { changed: [], touched: [] };
  const target = (comment: Held) => (to === "before" ? comment.before?.status : to);
  const seen = held.filter((comment) => comment.status === "approved" || target(comment) === "approved");
  // In one order, so that no two wait for each other's.
  const articleIds = [...new Set(seen.map(({ articleId }) => articleId))].sort((a, b) => a - b);
  const before = new Map<number, string[]>();
  for (const articleId of articleIds) before.set(articleId, await holdPages(tx, articleId));

  const rows = await tx
    .update(comments)
    .set(to === "before" ? asBefore : { ...decided(editor, to), batch })
    .where(
      inArray(
        comments.id,
        held.map(({ id }) => id),
      ),
    )
    .returning({
      id: comments.id,
      version: comments.version,
      status: comments.status,
      decidedAt: comments.decidedAt,
    });
  const changed = rows.map(({ decidedAt: _, ...row }) => row);
  // What nobody decided, or does not any more, teaches nothing; nor does what its writer took away.
  const gone = new Set(held.filter((comment) => comment.gone).map(({ id }) => id));
  const teaches = (row: (typeof rows)[number]) => row.decidedAt !== null && !gone.has(row.id);
  await learnMany(tx, new Map(rows.map((row) => [row.id, teaches(row) ? lessons[row.status] : null])));
  await announce(
    tx,
    rows.flatMap(({ id, status }) => (status === "approved" ? [id] : [])),
  );
  await tx.insert(auditLog).values(
    held.map((comment) => ({
      editorId: editor.id,
      editorName: editor.name,
      action,
      subjectType: "comment",
      subjectId: comment.id,
      from: comment.status,
      to: target(comment),
    })),
  );
  const touched: string[] = [];
  for (const [articleId, pages] of before) {
    touched.push(...expireComments(articleId, pages, await getPages(tx, articleId)));
  }
  return { changed, touched };
}

function decided(editor: Editor, to: CommentStatus) {
  const waits = to === "pending";
  return {
    status: to,
    before: sql`jsonb_build_object('by', ${editor.id}::integer, 'status', ${comments.status},
      'decidedAt', ${comments.decidedAt}, 'decidedBy', ${comments.decidedBy})`,
    decidedAt: waits ? null : sql`now()`,
    decidedBy: waits ? null : editor.id,
    version: sql`${comments.version} + 1`,
  };
}

const asBefore = {
  status: sql`${comments.before} ->> 'status'`,
  decidedAt: sql`(${comments.before} ->> 'decidedAt')::timestamptz`,
  decidedBy: sql`(select id from editors where id = (${comments.before} ->> 'decidedBy')::integer)`,
  before: null,
  batch: null,
  version: sql`${comments.version} + 1`,
};

/** Whose article it is. */
export async function getOwned(tx: Tx, articleId: number): Promise<Owned> {
  const [article] = await tx
    .select({ createdBy: articles.createdBy, status: articles.status })
    .from(articles)
    .where(eq(articles.id, articleId));
  if (!article) throw new Error(`Article ${articleId} is gone while its comment is being held`);
  const bylines = await tx
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, articleId));
  return { ...article, authorIds: bylines.flatMap((byline) => byline.id ?? []) };
}
