import { type SQL, sql } from "drizzle-orm";
import { dayOf } from "@/lib/dates";
import { type Range, spansOf } from "./period";

/** Days to count in; null is none. At least one is asked. */
export type Ranges = { [Name in "range" | "before" | "lastYear"]: Range | null };

/** Rows `kind, page_id, views, bots, part` of a period and of what it is held against: part 0 is the period, 1 the time before, 2 a year ago. */
export function countedIn(period: Ranges, scope: SQL): SQL {
  return joined(
    period,
    (table, column, range, part) =>
      sql`select kind, page_id, views, bots, ${part}::integer as part from ${table} where ${column} between ${range.from}::date and ${range.to}::date and ${scope}`,
  );
}

/** The same for a trait of views: rows `kind, page_id, value, views, part`. */
export function detailsIn(period: Ranges, trait: string, scope: SQL): SQL {
  return joined(
    period,
    (table, column, range, part) =>
      sql`select kind, page_id, value, views, ${part}::integer as part from ${table} where trait = ${trait} and ${column} between ${range.from}::date and ${range.to}::date and ${scope}`,
    true,
  );
}

type Select = (table: SQL, column: SQL, range: Range, part: number) => SQL;

/**
 * Each range as few rows as there can be: whole years and months as such, only the rest by day. Nothing is counted of days to come, so that
 * what goes on until today is asked of the whole year that it is in.
 */
function joined({ range, before, lastYear }: Ranges, select: Select, details = false): SQL {
  const selects: SQL[] = [];
  const today = dayOf(new Date());
  for (const [part, asked] of [range, before, lastYear].entries()) {
    if (!asked) continue;
    const { days, months, years } = spansOf(
      asked.to < today ? asked : { ...asked, to: `${asked.to.slice(0, 4)}-12-31` },
    );
    const tables = details
      ? { days: "view_detail_days", months: "view_detail_months" }
      : { days: "view_days", months: "view_months" };
    for (const span of days) selects.push(select(sql.raw(tables.days), sql`day`, span, part));
    for (const span of months) selects.push(select(sql.raw(tables.months), sql`month`, span, part));
    for (const span of years) {
      selects.push(
        details
          ? select(sql.raw(tables.months), sql`month`, { from: span.from, to: `${span.to.slice(0, 4)}-12-01` }, part)
          : select(sql.raw("view_years"), sql`year`, span, part),
      );
    }
  }
  return sql.join(selects, sql` union all `);
}

/** The three sums of such rows. */
export const sums = sql`
  coalesce(sum(views) filter (where part = 0), 0)::integer as views,
  coalesce(sum(views) filter (where part = 1), 0)::integer as before,
  coalesce(sum(views) filter (where part = 2), 0)::integer as "lastYear"`;
