import { and, desc, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { articleAuthors, articles } from "@/db/schema/articles";
import { comments } from "@/db/schema/comments";
import { auditLog } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import type { Actor, Owned } from "@/features/articles/policy";
import { recordAudit } from "@/features/audit/record";
import { type Lesson, learn } from "@/features/spam/learn";
import { expireComments } from "@/lib/cache";
import { type CommentStatus, commentStatuses } from "@/lib/comment-status";
import { ok, type Result, refuse } from "@/lib/result";
import { getPages, holdPages } from "./pages";
import { canModerate } from "./policy";

type Editor = Actor & { name: string };

export type Moderated = { id: number; version: number; status: CommentStatus; expired: string[] };

/** Lets readers see a comment. Errors of this and the next three: not-found, forbidden, stale (also when it already is so). */
export function approve(editor: Editor, id: number, version: number): Promise<Result<Moderated>> {
  return decide(editor, id, version, { action: "comment.approve", from: ["pending", "spam"], to: "approved" });
}

/** Puts a comment away as spam. */
export function markSpam(editor: Editor, id: number, version: number): Promise<Result<Moderated>> {
  return decide(editor, id, version, { action: "comment.spam", from: ["pending", "approved"], to: "spam" });
}

/** Puts a comment in the trash, from where `reopen` brings it back. */
export function remove(editor: Editor, id: number, version: number): Promise<Result<Moderated>> {
  return decide(editor, id, version, {
    action: "comment.remove",
    from: ["pending", "approved", "spam"],
    to: "deleted",
  });
}

/** Lets a comment that was decided on wait for a decision again. */
export function reopen(editor: Editor, id: number, version: number): Promise<Result<Moderated>> {
  return decide(editor, id, version, {
    action: "comment.reopen",
    from: ["approved", "spam", "deleted"],
    to: "pending",
  });
}

/**
 * Takes back this editor's own last decision about a comment: it is again what it was. Errors as above; stale also when somebody else
 * decided last, or nobody.
 */
export function undo(editor: Editor, id: number, version: number): Promise<Result<Moderated>> {
  return decide(editor, id, version, { action: "comment.undo", from: [...commentStatuses], to: "before" });
}

/** What the filter learns of each decision; a comment in the trash is not therefore spam. */
const lessons: Record<CommentStatus, Lesson> = { approved: "ham", spam: "spam", pending: null, deleted: null };

type Decision = { action: string; from: CommentStatus[]; to: CommentStatus | "before" };

/** One decision in one transaction, with its line in the audit log. Only the pages that change for readers expire. */
function decide(editor: Editor, id: number, version: number, decision: Decision): Promise<Result<Moderated>> {
  return transact<Moderated>(async (tx) => {
    const [comment] = await tx.select().from(comments).where(eq(comments.id, id)).for("update");
    if (!comment) return refuse("not-found");
    if (!canModerate(editor, await getOwned(tx, comment.articleId))) return refuse("forbidden");
    if (comment.version !== version || !decision.from.includes(comment.status)) return refuse("stale");

    const to = decision.to === "before" ? await findBefore(tx, editor, comment) : decision.to;
    if (to === null) return refuse("stale");
    const seen = comment.status === "approved" || to === "approved";
    const before = seen ? await holdPages(tx, comment.articleId) : [];
    const waits = to === "pending";
    const [changed] = await tx
      .update(comments)
      .set({
        status: to,
        decidedAt: waits ? null : sql`now()`,
        decidedBy: waits ? null : editor.id,
        version: sql`${comments.version} + 1`,
      })
      .where(eq(comments.id, id))
      .returning({ id: comments.id, version: comments.version, status: comments.status });
    if (!changed) throw new Error(`Comment ${id} is gone while it is being held`);

    await learn(tx, id, lessons[to]);
    await recordAudit(tx, editor, {
      action: decision.action,
      subjectType: "comment",
      subjectId: id,
      from: comment.status,
      to: changed.status,
    });
    const touched = seen ? expireComments(comment.articleId, before, await getPages(tx, comment.articleId)) : [];
    return ok({ ...changed, expired: await recordExpiry(tx, touched) });
  });
}

/** What a comment was before its last decision, when that was this editor's. */
async function findBefore(
  tx: Tx,
  editor: Editor,
  { id, status }: typeof comments.$inferSelect,
): Promise<CommentStatus | null> {
  const [last] = await tx
    .select({ editorId: auditLog.editorId, from: auditLog.from, to: auditLog.to })
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, "comment"), eq(auditLog.subjectId, id)))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(1);
  if (last?.editorId !== editor.id || last.to !== status) return null;
  return commentStatuses.find((one) => one === last.from) ?? null;
}

/** Whose article it is. */
async function getOwned(tx: Tx, articleId: number): Promise<Owned> {
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
