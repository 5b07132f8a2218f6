import { and, asc, gte, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { reportTrail } from "@/db/schema/reports";
import { civilTime } from "@/lib/dates";
import {
  type DecisionAction,
  type DecisionGround,
  decisionActions,
  decisionGrounds,
  objectionOutcomes,
  type ReportReason,
  reportReasons,
} from "@/lib/report-kinds";
import { startOfYear } from "./export";
import type { Step } from "./trail";

/** What is told about a year (art. 15 and 24 of the DSA): numbers alone, reckoned from the trail. Times are medians, in minutes. */
export type YearReport = {
  year: number;
  received: { reason: ReportReason; count: number }[];
  settled: { action: DecisionAction; ground: DecisionGround | null; count: number }[];
  settledMinutes: number | null;
  own: { action: DecisionAction; ground: DecisionGround | null; count: number }[];
  /** Reasons given to whoever wrote something. */
  stated: number;
  /** Decisions that a machine drew attention for, or took. */
  found: number;
  decidedByMachine: number;
  filter: { hidden: number; corrected: number };
  objections: { party: "commenter" | "reporter"; received: number; upheld: number; rejected: number }[];
  objectionMinutes: number | null;
  withdrawn: number;
};

/** The years that there is something to tell about, from the running one back to that of the first step. */
export async function readYears(): Promise<number[]> {
  const [first] = await db.select({ at: reportTrail.at }).from(reportTrail).orderBy(asc(reportTrail.at)).limit(1);
  const now = civilTime(new Date()).year;
  const from = Math.min(now, first ? civilTime(first.at).year : now);
  return Array.from({ length: now - from + 1 }, (_, index) => now - index);
}

type Kinds = Record<"reason" | "origin" | "ground" | "automated" | "party", string | null>;

type Count = { step: string; to: string | null; detail: Kinds; count: number };

/** What a step is counted by. */
const kinds = sql<Kinds>`(select jsonb_object_agg(kind, ${reportTrail.detail} ->> kind)
  from unnest(array['reason', 'origin', 'ground', 'automated', 'party']) kind)`;

/** All about one year, in two questions. */
export async function readYear(year: number): Promise<YearReport> {
  const within = and(gte(reportTrail.at, startOfYear(year)), lt(reportTrail.at, startOfYear(year + 1)));
  const counts: Count[] = await db
    .select({
      step: reportTrail.step,
      to: reportTrail.to,
      detail: kinds,
      count: sql<number>`sum(coalesce((${reportTrail.detail} ->> 'count')::integer, 1))::integer`,
    })
    .from(reportTrail)
    .where(within)
    .groupBy(reportTrail.step, reportTrail.to, kinds);
  const [medians] = await db
    .select({ settled: medianOf("report.settle"), objections: medianOf("objection.decide") })
    .from(reportTrail)
    .where(within);

  const sum = (which: (row: Count) => boolean) => counts.filter(which).reduce((total, { count }) => total + count, 0);
  const byAction = (which: (row: Count) => boolean) =>
    decisionActions.flatMap((action) =>
      [null, ...decisionGrounds].flatMap((ground) => {
        const count = sum((row) => which(row) && row.to === action && row.detail.ground === ground);
        return count > 0 ? [{ action, ground, count }] : [];
      }),
    );
  const taken = ({ step }: Count) => step === "decision.take";
  return {
    year,
    received: reportReasons.flatMap((reason) => {
      const count = sum(({ step, detail }) => step === "report.receive" && detail.reason === reason);
      return count > 0 ? [{ reason, count }] : [];
    }),
    settled: byAction(({ step }) => step === "report.settle"),
    settledMinutes: medians?.settled ?? null,
    own: byAction((row) => taken(row) && row.detail.origin === "own"),
    stated: sum(({ step }) => step === "decision.state"),
    found: sum((row) => taken(row) && row.detail.automated === "found"),
    decidedByMachine: sum((row) => taken(row) && row.detail.automated === "decided"),
    filter: {
      hidden: sum(({ step }) => step === "filter.hide"),
      corrected: sum(({ step }) => step === "filter.correct"),
    },
    objections: (["commenter", "reporter"] as const).map((party) => {
      const decided = (outcome: string) =>
        sum(({ step, to, detail }) => step === "objection.decide" && to === outcome && detail.party === party);
      const [upheld, rejected] = objectionOutcomes;
      const received = sum(({ step, detail }) => step === "objection.receive" && detail.party === party);
      return { party, received, upheld: decided(upheld), rejected: decided(rejected) };
    }),
    objectionMinutes: medians?.objections ?? null,
    withdrawn: sum(({ step }) => step === "decision.withdraw"),
  };
}

function medianOf(step: Step) {
  return sql<number | null>`percentile_cont(0.5) within group (order by (${reportTrail.detail} ->> 'minutes')::float8)
    filter (where ${reportTrail.step} = ${step})`;
}
