import { sql } from "drizzle-orm";
import type { Tx } from "./client";

/** What an article was read on a day, from before: the demo, an import, a test. */
export type CountedDay = { articleId: number; day: string; views: number };

const tables = [
  { table: "view_days", period: "day", of: "day" },
  { table: "view_months", period: "month", of: "date_trunc('month', day)::date" },
  { table: "view_years", period: "year", of: "date_trunc('year', day)::date" },
].map(({ table, period, of }) => ({ table: sql.raw(table), period: sql.raw(period), of: sql.raw(of) }));

const hours = { table: sql.raw("view_hours"), period: sql.raw("hour") };

/** Where readers came from and how far they came, by day and by month. */
export const detailTables = (
  [
    ["view_detail_days", "day"],
    ["view_detail_months", "month"],
  ] as const
).map(([table, period]) => ({ table: sql.raw(table), period: sql.raw(period) }));

/** Adds days to an article's counts, and to those of the site, in each table that keeps them. */
export async function addViews(tx: Tx, days: CountedDay[]): Promise<void> {
  if (days.length === 0) return;
  const rows = sql`jsonb_to_recordset(${JSON.stringify(days)}::text::jsonb) as row ("articleId" integer, day date, views integer)`;
  await tx.execute(
    sql`select make_view_months(day, day) from (select distinct date_trunc('month', day)::date as day from ${rows}) as months`,
  );
  for (const { table, period, of } of tables) {
    await tx.execute(sql`
      insert into ${table} (kind, page_id, ${period}, views, bots)
      select 'article', "articleId", ${of}, sum(views), 0 from ${rows} group by 2, 3
      union all select 'site', 0, ${of}, sum(views), 0 from ${rows} group by 3
      on conflict (kind, page_id, ${period}) do update set views = ${table}.views + excluded.views`);
  }
}

/** Takes the counts of articles away, and out of those of the site. */
export async function dropViews(tx: Tx, articleIds: number[]): Promise<void> {
  if (articleIds.length === 0) return;
  const ids = sql`kind = 'article' and page_id in ${articleIds}`;
  for (const { table, period } of [...tables, hours]) {
    await tx.execute(sql`
      update ${table} as site set views = site.views - gone.views, bots = site.bots - gone.bots
      from (select ${period} as at, sum(views) as views, sum(bots) as bots from ${table} where ${ids} group by ${period}) as gone
      where site.kind = 'site' and site.page_id = 0 and site.${period} = gone.at`);
    await tx.execute(sql`delete from ${table} where ${ids}`);
  }
  for (const { table, period } of detailTables) {
    await tx.execute(sql`
      update ${table} as site set views = site.views - gone.views
      from (select ${period} as at, trait, value, sum(views) as views from ${table} where ${ids} group by 1, 2, 3) as gone
      where site.kind = 'site' and site.page_id = 0 and site.${period} = gone.at and (site.trait, site.value) = (gone.trait, gone.value)`);
    await tx.execute(sql`delete from ${table} where ${ids}`);
  }
  for (const table of ["view_marks", "view_minutes"]) {
    await tx.execute(sql`delete from ${sql.raw(table)} where ${ids}`);
  }
}
