import { and, eq, sql } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { comments } from "@/db/schema/comments";
import { objections, reportDecisions, reports } from "@/db/schema/reports";
import { transact } from "@/db/transact";
import { allow } from "@/features/limits/limit";
import { hashOf } from "@/features/preview-links/token";
import type { DecisionAction, DecisionGround, ObjectionOutcome } from "@/lib/report-kinds";
import { ok, type Result, refuse } from "@/lib/result";
import { tokenPattern } from "./schema";
import { recordStep } from "./trail";

/** What a mailed link opens: the decision, the comment it is about, and what was objected already. Instants are ISO strings. */
export type OpenDecision = {
  party: "commenter" | "reporter";
  decisionId: number;
  reportId: number | null;
  commentId: number | null;
  action: DecisionAction;
  ground: DecisionGround | null;
  reference: string;
  facts: string;
  decidedAt: string;
  until: string;
  over: boolean;
  withdrawn: boolean;
  comment: { name: string; text: string } | null;
  objection: { text: string; at: string; outcome: ObjectionOutcome | null; answer: string } | null;
};

/** What a link opens; null when it is none of ours (any more). Never cached. */
export async function openDecision(token: string, reader: Reader = db): Promise<OpenDecision | null> {
  if (!tokenPattern.test(token)) return null;
  const hash = hashOf(token);
  const [asReporter] = await reader
    .select({ id: reports.id, decisionId: reports.decisionId })
    .from(reports)
    .where(eq(reports.tokenHash, hash));
  const which = asReporter?.decisionId
    ? eq(reportDecisions.id, asReporter.decisionId)
    : eq(reportDecisions.tokenHash, hash);
  const [found] = await reader
    .select({
      decision: reportDecisions,
      over: sql<boolean>`${reportDecisions.objectUntil} <= now()`,
      name: comments.name,
      text: comments.text,
    })
    .from(reportDecisions)
    .leftJoin(comments, eq(comments.id, reportDecisions.commentId))
    .where(which);
  if (!found) return null;
  const { decision, name, text } = found;
  const reportId = asReporter?.id ?? null;
  const [objection] = await reader.select().from(objections).where(ofParty(decision.id, reportId));
  return {
    party: reportId === null ? "commenter" : "reporter",
    decisionId: decision.id,
    reportId,
    commentId: decision.commentId,
    action: decision.action,
    ground: decision.ground,
    reference: decision.reference,
    facts: decision.facts,
    decidedAt: decision.createdAt.toISOString(),
    until: decision.objectUntil.toISOString(),
    over: found.over,
    withdrawn: decision.withdrawnAt !== null,
    comment: name === null || text === null ? null : { name, text },
    objection: objection
      ? {
          text: objection.text,
          at: objection.createdAt.toISOString(),
          outcome: objection.outcome,
          answer: objection.answer,
        }
      : null,
  };
}

/**
 * Objects to a decision by a mailed link (art. 20 of the DSA): free, once for each who was told of it, at least six months. Who fills in the trap is
 * answered as anybody. Errors: rate-limited, not-found, closed (too late, or taken back already), duplicate.
 */
export async function object(
  input: { token: string; text: string; website: string },
  address: string,
): Promise<Result> {
  if (input.website !== "") return ok();
  if (!(await allow("objection", address, 10, 3600))) return refuse("rate-limited");
  return transact(async (tx) => {
    const open = await openDecision(input.token, tx);
    if (!open) return refuse("not-found");
    if (open.over || open.withdrawn) return refuse("closed");
    const [stored] = await tx
      .insert(objections)
      .values({ decisionId: open.decisionId, reportId: open.reportId, text: input.text })
      .onConflictDoNothing()
      .returning({ id: objections.id });
    if (!stored) return refuse("duplicate");
    await recordStep(tx, {
      step: "objection.receive",
      by: open.party,
      commentId: open.commentId,
      subjectId: stored.id,
      to: "open",
      detail: { party: open.party, decision: open.decisionId, action: open.action, ground: open.ground },
    });
    return ok();
  });
}

function ofParty(decisionId: number, reportId: number | null) {
  return and(
    eq(objections.decisionId, decisionId),
    reportId === null ? sql`${objections.reportId} is null` : eq(objections.reportId, reportId),
  );
}
