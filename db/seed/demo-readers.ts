import { sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { detailTables } from "@/db/view-counts";
import { dayOf } from "@/lib/dates";
import { day } from "./demo-dates";

/** Which part of an article's readers says what: the rest is not known, as with real ones. */
const shares: Record<"source" | "campaign" | "depth" | "time", Record<string, number>> = {
  source: {
    Google: 0.19,
    Instagram: 0.09,
    Facebook: 0.08,
    Bluesky: 0.05,
    DuckDuckGo: 0.04,
    "mastodon.nl": 0.03,
    LinkedIn: 0.02,
    Wikipedia: 0.01,
    Ecosia: 0.01,
  },
  campaign: { nieuwsbrief: 0.11, poster: 0.02 },
  depth: { "0": 0.24, "1": 0.14, "2": 0.13, "3": 0.12, "4": 0.28 },
  time: { "0": 0.3, "1": 0.29, "2": 0.23, "3": 0.1 },
};

/** Readers by the hour in Rotterdam, from midnight on. */
const hours = [2, 1, 1, 1, 1, 2, 5, 9, 11, 9, 8, 8, 10, 9, 7, 7, 8, 9, 8, 9, 11, 10, 7, 4];

/** So many days are known by the hour, and by day where readers came from; before that by month. */
const daysByHour = 21;
const daysInDetail = 75;

/** Gives the views of the demo hours, and places where their readers came from and how far they came: the same each time. */
export async function addDemoReaders(tx: Tx, now: Date): Promise<void> {
  const today = dayOf(now);
  await tx.execute(sql`
    insert into view_hours (kind, page_id, hour, views, bots)
    select kind, page_id, hour, views, 0 from (
      select kind, page_id, (day + (place - 1) * interval '1 hour') at time zone 'Europe/Amsterdam' as hour,
        round(views * sum(weight) over upto / sum(weight) over whole)::integer
          - round(views * (sum(weight) over upto - weight) / sum(weight) over whole)::integer as views
      from view_days, unnest(${list(hours)}::integer[]) with ordinality as clock (weight, place)
      where kind = 'article' and day > ${today}::date - ${daysByHour}::integer
        and (day + (place - 1) * interval '1 hour') at time zone 'Europe/Amsterdam' <= ${now.toISOString()}::timestamptz
      window whole as (partition by page_id, day), upto as (partition by page_id, day order by place)) as each
    where views > 0`);
  await tx.execute(sql`
    insert into view_hours (kind, page_id, hour, views, bots) select 'site', 0, hour, sum(views), 0 from view_hours where kind = 'article' group by hour`);

  const since = `${dayOf(new Date(now.getTime() - daysInDetail * day)).slice(0, 7)}-01`;
  const traits = Object.entries(shares).flatMap(([trait, values]) =>
    Object.entries(values).map(([value, part]) => ({ trait, value, part })),
  );
  // An article draws more from one place than another: its number and the name's say how much.
  const counted = (table: string, period: string) => sql`
    select kind, page_id, ${sql.raw(period)} as at, trait, value,
      floor(views * part * (0.5 + (hashtext(page_id || value) & 255) / 425.0) + (hashtext(page_id || value || ${sql.raw(period)}) & 255) / 256.0)::integer as views
    from ${sql.raw(table)}, jsonb_to_recordset(${JSON.stringify(traits)}::text::jsonb) as share (trait text, value text, part float)
    where kind = 'article'`;
  await tx.execute(sql`
    insert into view_detail_days (kind, page_id, day, trait, value, views)
    select * from (${counted("view_days", "day")} and day >= ${since}::date) as each where views > 0`);
  await tx.execute(sql`
    insert into view_detail_months (kind, page_id, month, trait, value, views)
    select * from (${counted("view_months", "month")} and month < ${since}::date) as each where views > 0
    union all select kind, page_id, date_trunc('month', day)::date, trait, value, sum(views) from view_detail_days group by 1, 2, 3, 4, 5`);
  for (const { table, period } of detailTables) {
    await tx.execute(sql`
      insert into ${table} (kind, page_id, ${period}, trait, value, views)
      select 'site', 0, ${period}, trait, value, sum(views) from ${table} where kind = 'article' group by ${period}, trait, value`);
  }
}

const list = (numbers: number[]) => `{${numbers.join(",")}}`;
