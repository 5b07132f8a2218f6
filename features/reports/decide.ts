import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { reportDecisions, reports } from "@/db/schema/reports";
import { transact } from "@/db/transact";
import type { Actor } from "@/features/articles/policy";
import { recordAudit } from "@/features/audit/record";
import { changeStatus, getOwned, type Held, holdComment } from "@/features/comments/change-status";
import { canModerate } from "@/features/comments/policy";
import type { CommentStatus } from "@/lib/comment-status";
import type { DecisionAction } from "@/lib/report-kinds";
import { ok, type Result, refuse } from "@/lib/result";
import { type Decision, type Report, stateReasons, tellReporter } from "./letters";
import type { DecisionInput } from "./schema";
import { recordStep } from "./trail";

type Editor = Actor & { name: string };

type Reasons = Pick<Decision, "action" | "ground" | "reference" | "facts" | "automated" | "editorId">;

/** Where a comment goes by each decision, and what the audit log calls that. */
const goesTo: Partial<Record<DecisionAction, { status: CommentStatus; audit: string }>> = {
  remove: { status: "deleted", audit: "comment.remove" },
  spam: { status: "spam", audit: "comment.spam" },
};

/**
 * Decides about a comment and on all reports about it, in one transaction: what happens to it, the statement of reasons to whoever wrote it, the
 * answer to whoever reported it, and the trail. A comment that is gone already can still be given reasons. Errors: not-found, forbidden,
 * stale, incomplete (there is nothing to decide on).
 */
export async function decide(editor: Editor, input: DecisionInput): Promise<Result<{ expired: string[] }>> {
  return transact(async (tx) => {
    const comment = await holdComment(tx, input.commentId);
    if (!comment) return refuse("not-found");
    if (!canModerate(editor, await getOwned(tx, comment.articleId))) return refuse("forbidden");
    if (comment.version !== input.version) return refuse("stale");
    const open = await holdOpen(tx, comment.id);
    if (input.action === "none" && open.length === 0) return refuse("incomplete");
    if (input.action !== "none" && (await findStanding(tx, comment.id))) return refuse("stale");

    const way = goesTo[input.action];
    const moves = way !== undefined && way.status !== comment.status;
    const touched = moves ? (await changeStatus(tx, editor, comment, way.status, way.audit)).touched : [];
    const ground = input.action === "none" ? null : input.ground;
    await take(tx, comment, { ...input, ground, editorId: editor.id }, open, comment.status);
    await recordAudit(tx, editor, {
      action: "report.decide",
      subjectType: "comment",
      subjectId: comment.id,
      to: input.action,
      detail: { reports: open.length, ground },
    });
    return ok({ expired: await recordExpiry(tx, touched) });
  });
}

/** The open reports about a comment, held until the transaction ends. */
export async function holdOpen(tx: Tx, commentId: number): Promise<Report[]> {
  return tx
    .select()
    .from(reports)
    .where(and(eq(reports.commentId, commentId), isNull(reports.settledAt)))
    .orderBy(asc(reports.id))
    .for("update");
}

/** The decision by which a comment is gone. */
export async function findStanding(tx: Tx, commentId: number): Promise<Decision | undefined> {
  const [standing] = await tx
    .select()
    .from(reportDecisions)
    .where(
      and(
        eq(reportDecisions.commentId, commentId),
        isNull(reportDecisions.withdrawnAt),
        sql`${reportDecisions.action} <> 'none'`,
      ),
    )
    .for("update");
  return standing;
}

/** Writes a decision down, settles the reports by it, and tells everyone whom it concerns. */
export async function take(
  tx: Tx,
  comment: Held,
  reasons: Reasons,
  open: Report[],
  from: CommentStatus | null,
): Promise<void> {
  const { action, ground, reference, facts, automated, editorId } = reasons;
  const origin = open.length > 0 ? "report" : "own";
  const [decision] = await tx
    .insert(reportDecisions)
    .values({
      commentId: comment.id,
      origin,
      action,
      ground,
      reference,
      facts,
      automated,
      editorId,
      // Art. 20(1): at least six months.
      objectUntil: sql`now() + interval '6 months'`,
    })
    .returning();
  if (!decision) throw new Error("A decision that was just stored is gone");
  await recordStep(tx, {
    step: "decision.take",
    by: "moderator",
    editorId,
    commentId: comment.id,
    subjectId: decision.id,
    from,
    to: action,
    detail: { origin, ground, automated, reports: open.length },
  });
  for (const report of open) await settle(tx, report, decision);
  await stateReasons(tx, decision);
}

async function settle(tx: Tx, report: Report, decision: Decision): Promise<void> {
  await tx.update(reports).set({ decisionId: decision.id, settledAt: sql`now()` }).where(eq(reports.id, report.id));
  const minutes = Math.round((decision.createdAt.getTime() - report.createdAt.getTime()) / 60_000);
  await recordStep(tx, {
    step: "report.settle",
    by: "moderator",
    editorId: decision.editorId,
    commentId: report.commentId,
    subjectId: report.id,
    from: "open",
    to: decision.action,
    detail: { reason: report.reason, ground: decision.ground, decision: decision.id, minutes },
  });
  await tellReporter(tx, report, decision);
}
