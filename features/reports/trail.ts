import type { Tx } from "@/db/client";
import { reportTrail } from "@/db/schema/reports";

/** What can happen to a report, a decision and an objection; `lib/text.nl/reports` says each in Dutch. */
export type Step =
  | "report.receive"
  | "report.add"
  | "report.confirm"
  | "report.settle"
  | "report.reopen"
  | "decision.take"
  | "decision.state"
  | "decision.withdraw"
  | "objection.receive"
  | "objection.decide"
  | "filter.hide"
  | "filter.correct"
  | "texts.erase";

type Entry = {
  step: Step;
  by: (typeof reportTrail.$inferSelect)["by"];
  editorId?: number | null;
  commentId?: number | null;
  subjectId?: number | null;
  from?: string | null;
  to?: string | null;
  /** Kinds and numbers alone: never what somebody wrote, or who. */
  detail?: Record<string, string | number | boolean | null>;
};

/** Writes a step down in the transaction of the change itself. */
export async function recordStep(tx: Tx, ...entries: Entry[]): Promise<void> {
  if (entries.length > 0) await tx.insert(reportTrail).values(entries);
}
