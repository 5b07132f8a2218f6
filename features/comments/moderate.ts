import { and, desc, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { recordExpiry } from "@/db/expire";
import { auditLog } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import type { Actor } from "@/features/articles/policy";
import { type CommentStatus, commentStatuses } from "@/lib/comment-status";
import { ok, type Result, refuse } from "@/lib/result";
import { changeStatus, getOwned, type Held, holdComment } from "./change-status";
import { commentDecided, secondThoughtsMinutes } from "./decided";
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

type Decision = { action: string; from: CommentStatus[]; to: CommentStatus | "before" };

/** One decision in one transaction, with its line in the audit log. Only the pages that change for readers expire. */
function decide(editor: Editor, id: number, version: number, decision: Decision): Promise<Result<Moderated>> {
  return transact<Moderated>(async (tx) => {
    const comment = await holdComment(tx, id);
    if (!comment) return refuse("not-found");
    if (!canModerate(editor, await getOwned(tx, comment.articleId))) return refuse("forbidden");
    if (comment.version !== version || !decision.from.includes(comment.status)) return refuse("stale");

    const to = decision.to === "before" ? await findBefore(tx, editor, comment) : decision.to;
    if (to === null) return refuse("stale");
    const { touched, ...changed } = await changeStatus(tx, editor, comment, to, decision.action);
    if (isGone(comment.status) || isGone(to)) await followLater(tx, id);
    return ok({ ...changed, expired: await recordExpiry(tx, touched) });
  });
}

function isGone(status: CommentStatus): boolean {
  return status === "spam" || status === "deleted";
}

/** Whoever wrote it is told when the time for second thoughts is over (features/reports/follow). */
async function followLater(tx: Tx, commentId: number): Promise<void> {
  const at = new Date(Date.now() + secondThoughtsMinutes * 60_000);
  await enqueue(tx, commentDecided, { commentId }, { at, key: String(commentId) });
}

/** What a comment was before its last decision, when that was this editor's. */
async function findBefore(tx: Tx, editor: Editor, { id, status }: Held): Promise<CommentStatus | null> {
  const [last] = await tx
    .select({ editorId: auditLog.editorId, from: auditLog.from, to: auditLog.to })
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, "comment"), eq(auditLog.subjectId, id)))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(1);
  if (last?.editorId !== editor.id || last.to !== status) return null;
  return commentStatuses.find((one) => one === last.from) ?? null;
}
