import { and, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import { db, type Reader, type Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { commenters, comments } from "@/db/schema/comments";
import { editors } from "@/db/schema/editors";
import { objections, reportDecisions, reports } from "@/db/schema/reports";
import { transact } from "@/db/transact";
import type { Actor } from "@/features/articles/policy";
import { recordAudit } from "@/features/audit/record";
import { changeStatus, getOwned, type Held, holdComment } from "@/features/comments/change-status";
import { restoreWords } from "@/features/comments/edit";
import { canModerate } from "@/features/comments/policy";
import { queueLetter } from "@/features/mail/send";
import { isGone } from "@/lib/comment-status";
import type { ObjectionOutcome } from "@/lib/report-kinds";
import { ok, type Result, refuse } from "@/lib/result";
import { reportFieldText } from "@/lib/text.nl/reports";
import { reportMail } from "@/lib/text.nl/reports-mail";
import { withdrawDecision } from "./follow";
import { type Decision, describeComment } from "./letters";
import { mailable, type SettlementInput } from "./schema";
import { recordStep } from "./trail";

type Editor = Actor & { name: string };

type Objection = typeof objections.$inferSelect;

/**
 * Decides on an objection, by a person, and another one than who took the decision where there is one (art. 20(6) of the DSA wants it not to be left to
 * machines). Upheld, the comment is back, or the report is open again; the answer goes by mail. All in one transaction. Errors:
 * not-found, forbidden, stale (it was decided on), invalid (this editor took the decision, and somebody else can do this).
 */
export async function settleObjection(
  editor: Editor,
  { objectionId, outcome, answer }: SettlementInput,
): Promise<Result<{ expired: string[] }>> {
  return transact(async (tx) => {
    const held = await hold(tx, objectionId);
    if (!held) return refuse("not-found");
    const { objection, decision, comment } = held;
    if (!canModerate(editor, await getOwned(tx, comment.articleId))) return refuse("forbidden");
    if (objection.outcome !== null) return refuse("stale");
    if (decision.editorId === editor.id && (await hasColleague(editor.id, tx))) {
      return refuse("invalid", { outcome: reportFieldText.ownDecision });
    }

    await tx
      .update(objections)
      .set({ outcome, answer, decidedBy: editor.id, decidedAt: sql`now()` })
      .where(eq(objections.id, objectionId));
    const party = objection.reportId === null ? "commenter" : "reporter";
    const minutes = Math.round((Date.now() - objection.createdAt.getTime()) / 60_000);
    await recordStep(tx, {
      step: "objection.decide",
      by: "moderator",
      editorId: editor.id,
      commentId: comment.id,
      subjectId: objectionId,
      from: "open",
      to: outcome,
      detail: { party, action: decision.action, ground: decision.ground, decision: decision.id, minutes },
    });
    await recordAudit(tx, editor, {
      action: "report.objection",
      subjectType: "comment",
      subjectId: comment.id,
      to: outcome,
    });
    const touched = outcome === "upheld" ? await uphold(tx, editor, objection, decision, comment) : [];
    await answerByMail(tx, objection, comment, outcome, answer);
    return ok({ expired: await recordExpiry(tx, touched) });
  });
}

async function hold(
  tx: Tx,
  objectionId: number,
): Promise<{ objection: Objection; decision: Decision; comment: Held } | null> {
  const [about] = await tx
    .select({ commentId: reportDecisions.commentId })
    .from(objections)
    .innerJoin(reportDecisions, eq(reportDecisions.id, objections.decisionId))
    .where(eq(objections.id, objectionId));
  const comment = about?.commentId ? await holdComment(tx, about.commentId) : undefined;
  const [objection] = await tx.select().from(objections).where(eq(objections.id, objectionId)).for("update");
  if (!comment || !objection) return null;
  const [decision] = await tx.select().from(reportDecisions).where(eq(reportDecisions.id, objection.decisionId));
  return decision ? { objection, decision, comment } : null;
}

/** Whether someone else with an account moderates everywhere. */
export async function hasColleague(editorId: number, reader: Reader = db): Promise<boolean> {
  const others = and(
    ne(editors.id, editorId),
    isNull(editors.removedAt),
    inArray(editors.role, ["editor", "moderator", "admin"]),
  );
  return (await reader.$count(editors, others)) > 0;
}

async function uphold(
  tx: Tx,
  editor: Editor,
  objection: Objection,
  decision: Decision,
  comment: Held,
): Promise<string[]> {
  if (objection.reportId !== null) {
    await tx.update(reports).set({ settledAt: null, decisionId: null }).where(eq(reports.id, objection.reportId));
    await recordStep(tx, {
      step: "report.reopen",
      by: "moderator",
      editorId: editor.id,
      commentId: comment.id,
      subjectId: objection.reportId,
      from: decision.action,
      to: "open",
    });
    return [];
  }
  if (!decision.withdrawnAt) await withdrawDecision(tx, decision, editor.id);
  if (decision.action === "edit") return restoreWords(tx, editor, comment);
  return isGone(comment.status) ? (await changeStatus(tx, editor, comment, "approved", "comment.restore")).touched : [];
}

async function answerByMail(
  tx: Tx,
  objection: Objection,
  comment: Held,
  outcome: ObjectionOutcome,
  answer: string,
): Promise<void> {
  const [who] =
    objection.reportId === null
      ? await tx
          .select({ email: commenters.email })
          .from(comments)
          .innerJoin(commenters, eq(commenters.id, comments.commenterId))
          .where(eq(comments.id, comment.id))
      : await tx.select({ email: reports.email }).from(reports).where(eq(reports.id, objection.reportId));
  if (!who?.email || !mailable(who.email)) return;
  const party = objection.reportId === null ? "commenter" : "reporter";
  await queueLetter(tx, who.email, reportMail.objection(await describeComment(tx, comment.id), party, outcome, answer));
}
