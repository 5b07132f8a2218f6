import { lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/visitors";
import { hashForDay } from "../visitors/day-key";

/**
 * Whether `subject` may do `scope` once more: at most `max` times in a window that opens at the first time. Counted in the
 * database, so for all servers together, under a keyed hash of the day: a limit of a day ends at midnight. Refused tries do not
 * make the window longer.
 */
export async function allow(scope: string, subject: string, max: number, windowSeconds: number): Promise<boolean> {
  const key = await hashForDay("limit", scope, subject);
  const over = sql`${rateLimits.windowEndsAt} <= now()`;
  const end = sql<Date>`now() + make_interval(secs => ${windowSeconds})`;
  const counted = await db
    .insert(rateLimits)
    .values({ key, windowEndsAt: end, count: 1 })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        count: sql`case when ${over} then 1 else ${rateLimits.count} + 1 end`,
        windowEndsAt: sql`case when ${over} then excluded.window_ends_at else ${rateLimits.windowEndsAt} end`,
      },
      setWhere: sql`${over} or ${rateLimits.count} < ${max}`,
    })
    .returning({ count: rateLimits.count });
  await forgetEnded();
  return counted.length > 0;
}

const held = globalThis as typeof globalThis & { antenneLimitsCleanedAt?: number };

/** Once in ten minutes, the windows that have ended leave the table. */
async function forgetEnded(): Promise<void> {
  const now = Date.now();
  if (now - (held.antenneLimitsCleanedAt ?? 0) < 600_000) return;
  held.antenneLimitsCleanedAt = now;
  await db.delete(rateLimits).where(lt(rateLimits.windowEndsAt, sql`now()`));
}
