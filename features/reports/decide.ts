import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { reportDecisions, reports } from "@/db/schema/reports";
import { transact } from "@/db/transact";
import type { Actor } from "@/features/articles/policy";
import { recordAudit } from "@/features/audit/record";
import { banWithin, tie } from "@/features/bans/ban";
import { changeStatus, getOwned, type Held, holdComment } from "@/features/comments/change-status";
import { rewrite } from "@/features/comments/edit";
import { canModerate } from "@/features/comments/policy";
import { type CommentStatus, isGone } from "@/lib/comment-status";
import type { DecisionAction } from "@/lib/report-kinds";
import { ok, type Result, refuse } from "@/lib/result";
import { reportFieldText as message } from "@/lib/text.nl/reports";
import { type Decision, type Report, stateReasons, tellReporter } from "./letters";
import { type DecisionInput, takesAway } from "./schema";
import { recordStep } from "./trail";

type Editor = Actor & { name: string };

type Reasons = Pick<Decision, "action" | "ground" | "reference" | "facts" | "automated" | "editorId"> & {
  /** For how many days its sender may not comment, where that is part of it. */
  bannedDays?: number | null;
};

/** Where a comment goes by each decision, and what the audit log calls that. */
const goesTo: Partial<Record<DecisionAction, { status: CommentStatus; audit: string }>> = {
  remove: { status: "deleted", audit: "comment.remove" },
  ban: { status: "deleted", audit: "comment.remove" },
  spam: { status: "spam", audit: "comment.spam" },
};

/**
 * Decides about a comment and on all reports about it, in one transaction: what happens to it (it goes, gets other words, or goes with a ban on
 * its sender), the statement of reasons to whoever wrote it, the answer to whoever reported it, and the trail. A comment that is gone already
 * can still be given reasons. Errors: not-found, forbidden, stale, incomplete (there is nothing to decide on), invalid (nothing is changed by
 * the edit, or what is to be banned is not known).
 */
export async function decide(editor: Editor, input: DecisionInput): Promise<Result<{ expired: string[] }>> {
  return transact(async (tx) => {
    const comment = await holdComment(tx, input.commentId);
    if (!comment) return refuse("not-found");
    if (!canModerate(editor, await getOwned(tx, comment.articleId))) return refuse("forbidden");
    if (comment.version !== input.version) return refuse("stale");
    const open = await holdOpen(tx, comment.id);
    if (input.action === "none" && open.length === 0) return refuse("incomplete");
    if (input.action !== "none" && (await findGone(tx, comment.id))) return refuse("stale");
    const done = await act(tx, editor, comment, input);
    if (!done.ok) return done;
    const { touched, bans } = done.data;

    const ground = input.action === "none" ? null : input.ground;
    const bannedDays = input.action === "ban" ? input.days : null;
    const reasons = { ...input, ground, editorId: editor.id, bannedDays };
    const decision = await take(tx, comment, reasons, open, comment.status);
    await tie(tx, bans, decision.id);
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

/** What a decision does to a comment and to whoever sent it: the tags of the pages that change, and the bans. */
async function act(
  tx: Tx,
  editor: Editor,
  comment: Held,
  { action, text, note, kinds, days, reference }: DecisionInput,
): Promise<Result<{ touched: string[]; bans: number[] }>> {
  if (action === "edit") {
    const gone = isGone(comment.status);
    if (gone || text === comment.text) return refuse("invalid", { text: gone ? message.editGone : message.editSame });
    return ok({ touched: await rewrite(tx, editor, comment, text, note), bans: [] });
  }
  const banned =
    action === "ban"
      ? await banWithin(tx, editor, { commentId: comment.id, kinds, days, reason: reference })
      : ok<number[]>([]);
  if (!banned.ok) return banned;
  const way = goesTo[action];
  const moves = way !== undefined && way.status !== comment.status;
  const touched = moves ? (await changeStatus(tx, editor, comment, way.status, way.audit)).touched : [];
  return ok({ touched, bans: banned.data });
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
export async function findGone(tx: Tx, commentId: number): Promise<Decision | undefined> {
  return (await findStanding(tx, commentId)).find(({ action }) => takesAway(action));
}

/** The decisions about a comment that did something and were not withdrawn, the newest first. */
export function findStanding(tx: Tx, commentId: number): Promise<Decision[]> {
  return tx
    .select()
    .from(reportDecisions)
    .where(
      and(
        eq(reportDecisions.commentId, commentId),
        isNull(reportDecisions.withdrawnAt),
        sql`${reportDecisions.action} <> 'none'`,
      ),
    )
    .orderBy(desc(reportDecisions.id))
    .for("update");
}

/** Writes a decision down, settles the reports by it, and tells everyone whom it concerns. */
export async function take(
  tx: Tx,
  comment: Held,
  reasons: Reasons,
  open: Report[],
  from: CommentStatus | null,
): Promise<Decision> {
  const { action, ground, reference, facts, automated, editorId, bannedDays = null } = reasons;
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
    detail: { origin, ground, automated, reports: open.length, ...(bannedDays === null ? {} : { bannedDays }) },
  });
  for (const report of open) await settle(tx, report, decision);
  await stateReasons(tx, decision, bannedDays);
  return decision;
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
