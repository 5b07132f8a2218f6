import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { auditLog } from "@/db/schema/editors";
import { reportDecisions, reportTrail } from "@/db/schema/reports";
import { transact } from "@/db/transact";
import { liftOf } from "@/features/bans/ban";
import { type Held, holdComment } from "@/features/comments/change-status";
import { isGone } from "@/lib/comment-status";
import type { AutomatedMeans } from "@/lib/report-kinds";
import { ok } from "@/lib/result";
import { ownDecisionText } from "@/lib/text.nl/reports";
import { findStanding, holdOpen, take } from "./decide";
import { type Decision, tellRestored } from "./letters";
import { takesAway } from "./schema";
import { recordStep } from "./trail";

/**
 * What follows from a moderator's decision in the inbox, when the time for second thoughts is over: a comment that was taken away or given other words
 * gets its decision with the reasons, and its open reports are settled by it; of one that was put back, or has its own words again, the decision is
 * withdrawn. It looks at how the comment is now, so it can be done twice.
 */
export async function followDecision(commentId: number): Promise<void> {
  await transact(async (tx) => {
    const comment = await holdComment(tx, commentId);
    if (!comment) return ok();
    const standing = await findStanding(tx, commentId);
    const gone = standing.find(({ action }) => takesAway(action));
    if (isGone(comment.status)) {
      if (!gone && comment.decidedBy !== null) await stateOwn(tx, comment, comment.decidedBy);
    } else {
      if (gone) await withdraw(tx, comment, gone);
      await followEdit(tx, comment, standing);
      if (await wasFiltersMistake(tx, commentId)) {
        await recordStep(tx, { step: "filter.correct", by: "moderator", editorId: comment.decidedBy, commentId });
      }
    }
    return ok();
  });
}

async function stateOwn(tx: Tx, comment: Held, editorId: number): Promise<void> {
  const action = comment.status === "spam" ? "spam" : "remove";
  const said = ownDecisionText[action];
  const reasons = { action, ground: "rules", ...said, automated: meansFor(comment), editorId } as const;
  await take(tx, comment, reasons, await holdOpen(tx, comment.id), null);
}

/** Other words that nobody gave a reason for in its file get one; where the desk changed nothing (any more), what was decided is withdrawn. */
async function followEdit(tx: Tx, comment: Held, standing: Decision[]): Promise<void> {
  const edits = standing.filter(({ action }) => action === "edit");
  const { deskEditedAt, deskReason, former } = comment;
  if (deskEditedAt === null) for (const edit of edits) await withdraw(tx, comment, edit);
  if (deskEditedAt === null || former === null || edits.some(({ createdAt }) => createdAt >= deskEditedAt)) return;
  const { reference, facts } = ownDecisionText.edit;
  const reasons = {
    action: "edit",
    ground: "rules",
    reference,
    facts: facts(deskReason),
    editorId: former.by,
  } as const;
  await take(tx, comment, { ...reasons, automated: meansFor(comment) }, await holdOpen(tx, comment.id), null);
}

/** A check that said something of a comment drew attention to it; a person decided. */
export function meansFor({ verdicts }: Pick<Held, "verdicts">): AutomatedMeans {
  return verdicts.some(({ phase, says }) => phase !== "trust" && says !== "pass") ? "found" : "none";
}

async function withdraw(tx: Tx, comment: Held, decision: Decision): Promise<void> {
  await withdrawDecision(tx, decision, comment.decidedBy);
  if (comment.status === "approved" && decision.statedAt) await tellRestored(tx, comment.id, decision);
}

/** Takes a decision back, with the bans that are part of it. What it settled stays settled. */
export async function withdrawDecision(tx: Tx, decision: Decision, editorId: number | null): Promise<void> {
  await liftOf(tx, editorId, decision.id);
  await tx.update(reportDecisions).set({ withdrawnAt: sql`now()` }).where(eq(reportDecisions.id, decision.id));
  await recordStep(tx, {
    step: "decision.withdraw",
    by: "moderator",
    editorId,
    commentId: decision.commentId,
    subjectId: decision.id,
    from: decision.action,
    detail: { ground: decision.ground },
  });
}

/** Whether a comment came from the spam list where nobody had put it: the filter had. Told once. */
async function wasFiltersMistake(tx: Tx, commentId: number): Promise<boolean> {
  const of = and(eq(auditLog.subjectType, "comment"), eq(auditLog.subjectId, commentId));
  if ((await tx.$count(auditLog, and(of, eq(auditLog.from, "spam")))) === 0) return false;
  if ((await tx.$count(auditLog, and(of, eq(auditLog.to, "spam")))) > 0) return false;
  const told = and(eq(reportTrail.commentId, commentId), eq(reportTrail.step, "filter.correct"));
  return (await tx.$count(reportTrail, told)) === 0;
}
