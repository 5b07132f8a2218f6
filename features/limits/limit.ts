import { lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { rateLimits } from "@/db/schema/visitors";
import { hashForDay } from "../visitors/day-key";

/** At most `max` times in a window that opens at the first time. */
export type Limit = { scope: string; subject: string; max: number; windowSeconds: number };

/**
 * Whether `subject` may do `scope` once more: at most `max` times in a window that opens at the first time. Counted in the
 * database, so for all servers together, under a keyed hash of the day: a limit of a day ends at midnight. Refused tries do not
 * make the window longer.
 */
export function allow(scope: string, subject: string, max: number, windowSeconds: number): Promise<boolean> {
  return allowAll([{ scope, subject, max, windowSeconds }]);
}

/** The same for several limits at once, in one statement. Who was just refused is refused again without asking the database. */
export async function allowAll(limits: Limit[]): Promise<boolean> {
  const keys = await Promise.all(limits.map(({ scope, subject }) => hashForDay("limit", scope, subject)));
  if (keys.some(isShut)) return false;
  const asked = limits.map(
    ({ max, windowSeconds }, at) => sql`(${keys[at]}::bytea, ${max}::integer, make_interval(secs => ${windowSeconds}))`,
  );
  // In the order of their keys, so that no two wait for each other's.
  const counted = await db.execute<{ key: Buffer }>(sql`
    with asked (key, max, span) as (values ${sql.join(asked, sql`, `)})
    insert into rate_limits as kept (key, window_ends_at, count)
    select key, now() + span, 1 from asked order by key
    on conflict (key) do update set
      count = case when kept.window_ends_at <= now() then 1 else kept.count + 1 end,
      window_ends_at = case when kept.window_ends_at <= now() then excluded.window_ends_at else kept.window_ends_at end
    where kept.window_ends_at <= now() or kept.count < (select max from asked where asked.key = excluded.key)
    returning key`);
  await forgetEnded();
  const refused = keys.filter((key) => !counted.some((row) => key.equals(row.key)));
  for (const key of refused) shut(key);
  return refused.length === 0;
}

const held = globalThis as typeof globalThis & {
  antenneLimitsCleanedAt?: number;
  antenneShut?: Map<string, number>;
};

/** So long nobody who was refused is looked at again: a flood costs two questions a second, and no write. */
const shutFor = 500;
const mostShut = 10_000;

function isShut(key: Buffer): boolean {
  return (held.antenneShut?.get(key.toString("base64")) ?? 0) > Date.now();
}

function shut(key: Buffer): void {
  held.antenneShut ??= new Map();
  if (held.antenneShut.size >= mostShut) held.antenneShut.clear();
  held.antenneShut.set(key.toString("base64"), Date.now() + shutFor);
}

/** Once in ten minutes, the windows that have ended leave the table. */
async function forgetEnded(): Promise<void> {
  const now = Date.now();
  if (now - (held.antenneLimitsCleanedAt ?? 0) < 600_000) return;
  held.antenneLimitsCleanedAt = now;
  await db.delete(rateLimits).where(lt(rateLimits.windowEndsAt, sql`now()`));
}
