import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { dayOf } from "@/lib/dates";

const day = 86_400_000;

/** How long each hour is known by itself; after that, its day. */
const hoursKeptDays = 70;

/** Makes the months to come of the tables that are partitioned by month, and takes away the months of hours that are past their time. */
export async function keepViewMonths(now = new Date()): Promise<void> {
  const ahead = dayOf(new Date(now.getTime() + 62 * day));
  await db.execute(sql`select make_view_months(${dayOf(now)}::date, ${ahead}::date)`);
  const oldest = `view_hours_${dayOf(new Date(now.getTime() - hoursKeptDays * day))
    .slice(0, 7)
    .replace("-", "_")}`;
  const past = await db.execute<{ name: string }>(sql`
    select inhrelid::regclass::text as name from pg_inherits
    where inhparent = 'view_hours'::regclass and inhrelid::regclass::text < ${oldest}`);
  for (const { name } of past) await db.execute(sql`drop table if exists ${sql.identifier(name)}`);
}
