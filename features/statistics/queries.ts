import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "@/features/articles/policy";
import { timeZone } from "@/lib/dates";
import { countedIn, detailsIn, sums } from "./counted";
import { grainOf, type Period, type Range } from "./period";
import { canReadAllNumbers } from "./policy";
import { type Subject, scopeOf } from "./scope";

/** Views in a period, in the time before it and a year ago. */
export type Sums = { views: number; before: number; lastYear: number };

export const perPage = 50;

/** All views, and the machines apart. */
export async function readTotals(actor: Actor, subject: Subject, period: Period): Promise<Sums & { bots: number }> {
  const scope = await scopeOf(actor, subject);
  if (!scope) return { views: 0, before: 0, lastYear: 0, bots: 0 };
  const [row] = await db.execute<Sums & { bots: number }>(sql`
    select ${sums}, coalesce(sum(bots) filter (where part = 0), 0)::integer as bots from (${countedIn(period, scope)}) as counted`);
  return row ?? { views: 0, before: 0, lastYear: 0, bots: 0 };
}

/** Views through a period: by hour, day or month, each with the one that it is held against. */
export type Point = { at: string; views: number; before: number | null };

export async function readCourse(actor: Actor, subject: Subject, period: Period): Promise<Point[]> {
  const scope = await scopeOf(actor, subject);
  if (!scope) return [];
  const range = period.name === "alles" ? await sinceFirst(scope, period.range) : period.range;
  const grain = grainOf(period.name, range);
  const [now, before] = await Promise.all([
    readLine(scope, range, grain),
    period.before ? readLine(scope, period.before, grain) : null,
  ]);
  return now.map(({ at, views }, index) => ({ at, views, before: before?.[index]?.views ?? null }));
}

/** A line has a point for each step of its range, also where nothing was read. */
function readLine(scope: SQL, { from, to }: Range, grain: ReturnType<typeof grainOf>) {
  const days = sql`generate_series(${from}::date, ${to}::date, '1 day') as step`;
  const lines = {
    hour: sql`
      select to_char(step at time zone ${timeZone}, 'YYYY-MM-DD"T"HH24:MI') as at, coalesce(sum(views), 0)::integer as views
      from generate_series(${from}::timestamp at time zone ${timeZone}, (${to}::timestamp + interval '23 hours') at time zone ${timeZone}, '1 hour') as step
      left join (select hour, views from view_hours where ${scope} and hour >= ${from}::timestamp at time zone ${timeZone}
        and hour < (${to}::timestamp + interval '1 day') at time zone ${timeZone}) as counted on counted.hour = step
      group by step order by step`,
    day: sql`
      select to_char(step, 'YYYY-MM-DD') as at, coalesce(sum(views), 0)::integer as views
      from ${days} left join (select day, views from view_days where ${scope} and day between ${from}::date and ${to}::date) as counted on counted.day = step::date
      group by step order by step`,
    month: sql`
      select to_char(step, 'YYYY-MM') as at, coalesce(sum(views), 0)::integer as views
      from generate_series(date_trunc('month', ${from}::timestamp), ${to}::timestamp, '1 month') as step
      left join (select month, views from view_months where ${scope} and month between date_trunc('month', ${from}::date)::date and ${to}::date) as counted
        on counted.month = step::date
      group by step order by step`,
  };
  return db.execute<{ at: string; views: number }>(lines[grain]);
}

async function sinceFirst(scope: SQL, range: Range): Promise<Range> {
  const [first] = await db.execute<{ from: string | null }>(
    sql`select min(month)::text as from from view_months where ${scope}`,
  );
  return { from: first?.from ?? range.to, to: range.to };
}

export const groupings = ["article", "issue", "section", "author", "page"] as const;

export type Grouping = (typeof groupings)[number];

export type Row = Sums & { key: string; name: string; bots: number };

/** What was read most, of one kind; `page` is which page of that list, and null is all of it. An author sees own articles alone. */
export async function readRanking(
  actor: Actor,
  subject: Subject,
  period: Period,
  by: Grouping,
  page: number | null,
): Promise<Row[]> {
  if (by !== "article" && !canReadAllNumbers(actor)) return [];
  const articles = await scopeOf(actor, subject);
  if (!articles) return [];
  const whole = Object.values(subject).every((value) => value === undefined) && canReadAllNumbers(actor);
  const scope = whole ? sql`kind = 'article'` : articles;
  const limit = page === null ? sql`` : sql`limit ${perPage} offset ${(page - 1) * perPage}`;
  const counted = (rows: SQL) => sql`
    select kind, page_id, ${sums}, coalesce(sum(bots) filter (where part = 0), 0)::integer as bots from (${rows}) as rows group by kind, page_id`;
  const top = sql`order by views desc, before desc, key ${limit}`;
  const group = (key: SQL, name: SQL, from: SQL) => sql`
    select ${key} as key, ${name} as name, sum(views)::integer as views, sum(before)::integer as before,
      sum("lastYear")::integer as "lastYear", sum(bots)::integer as bots
    from (${counted(countedIn(period, scope))}) as counted join articles on kind = 'article' and articles.id = page_id ${from}
    group by 1, 2 ${top}`;
  const { before, lastYear } = period;
  const held =
    before || lastYear
      ? sql`left join lateral (
          select ${sums} from (${countedIn({ range: null, before, lastYear }, sql`kind = 'article' and page_id = top.page_id`)}) as counted
        ) as held on true`
      : sql`left join (select 0 as before, 0 as "lastYear") as held on true`;
  const questions: Record<Grouping, SQL> = {
    // What each had before is looked up for those that are shown, not reckoned for all.
    article: sql`
      select articles.id::text as key, articles.title as name, top.views, coalesce(held.before, 0) as before,
        coalesce(held."lastYear", 0) as "lastYear", top.bots
      from (
        select page_id, sum(views)::integer as views, sum(bots)::integer as bots
        from (${countedIn({ range: period.range, before: null, lastYear: null }, sql`${scope} and kind = 'article'`)}) as counted
        group by page_id order by views desc, page_id ${limit}
      ) as top
      join articles on articles.id = top.page_id
      ${held}
      order by top.views desc, top.page_id`,
    issue: sql`
      select i.year || '-' || i.week as key, case when i.title = '' then 'week ' || i.week || ', ' || i.year else i.title || ' (week ' || i.week || ', ' || i.year || ')' end as name,
        sum(views)::integer as views, sum(before)::integer as before, sum("lastYear")::integer as "lastYear", sum(bots)::integer as bots
      from (${counted(countedIn(period, whole ? sql`kind in ('article', 'issue')` : scope))}) as counted
      left join articles on kind = 'article' and articles.id = page_id
      join issues i on i.id = articles.issue_id or (kind = 'issue' and i.year = page_id / 100 and i.week = page_id % 100)
      group by 1, 2 ${top}`,
    section: group(sql`s.id::text`, sql`s.name`, sql`join sections s on s.id = articles.section_id`),
    author: group(
      sql`p.id::text`,
      sql`p.name`,
      sql`join article_authors w on w.article_id = articles.id join authors p on p.id = w.author_id`,
    ),
    page: sql`
      select kind || ' ' || page_id as key, kind || ' ' || page_id as name, views, before, "lastYear", bots
      from (select *, kind || ' ' || page_id as key from (${counted(countedIn(period, sql`kind not in ('article', 'site')`))}) as each ${top}) as counted`,
  };
  return db.execute<Row>(questions[by]);
}

export const traits = ["source", "campaign", "depth", "time"] as const;

export type Trait = (typeof traits)[number];

/** Of those views: from where, or how far. What is not known is the rest of the total. */
export async function readTrait(
  actor: Actor,
  subject: Subject,
  period: Period,
  trait: Trait,
): Promise<(Sums & { value: string })[]> {
  const scope = await scopeOf(actor, subject);
  if (!scope) return [];
  return db.execute<Sums & { value: string }>(sql`
    select value, ${sums} from (${detailsIn(period, trait, scope)}) as counted
    group by value having sum(views) > 0 order by views desc, value limit 500`);
}
