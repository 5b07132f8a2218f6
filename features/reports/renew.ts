import { and, eq, gte, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { comments } from "@/db/schema/comments";
import { reportTrail } from "@/db/schema/reports";
import { tags } from "@/lib/cache";
import { civilTime, dayOf, instantOf } from "@/lib/dates";
import { recordStep } from "./trail";

/**
 * Each night: writes down how many comments the filter put away the day before, and has the pages about the years made anew. Done
 * twice it counts once.
 */
export async function renewTransparency(now = new Date()): Promise<void> {
  await db.transaction(async (tx) => {
    await countHidden(tx, now);
    await recordExpiry(tx, [tags.transparency]);
  });
}

async function countHidden(tx: Tx, now: Date): Promise<void> {
  const today = midnight(now);
  const yesterday = midnight(new Date(today.getTime() - 12 * 3_600_000));
  const day = dayOf(yesterday);
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`filter.hide:${day}`}, 0))`);
  const counted = and(eq(reportTrail.step, "filter.hide"), eq(sql`${reportTrail.detail} ->> 'day'`, day));
  if ((await tx.$count(reportTrail, counted)) > 0) return;
  const corrected = tx
    .select({ id: reportTrail.commentId })
    .from(reportTrail)
    .where(eq(reportTrail.step, "filter.correct"));
  // What stands there without anybody having decided so, the filter put there.
  const hidden = and(
    gte(comments.createdAt, yesterday),
    lt(comments.createdAt, today),
    or(and(eq(comments.status, "spam"), isNull(comments.decidedBy)), inArray(comments.id, corrected)),
  );
  const count = await tx.$count(comments, hidden);
  if (count > 0) await recordStep(tx, { step: "filter.hide", by: "magazine", detail: { day, count } });
}

/** The beginning of the day in Rotterdam. */
function midnight(instant: Date): Date {
  return instantOf({ ...civilTime(instant), hour: 0, minute: 0 });
}
