import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { type ArticleCard, selectCards } from "@/features/articles/card";
import { findEndWeek, isPublic, isVisibleWeek } from "@/features/articles/placement";
import { getMediaViews } from "@/features/media/queries";
import { buildingWithoutDatabase } from "@/lib/building";
import { tags } from "@/lib/cache";
import { startOfWeek, weekOf } from "@/lib/dates";
import { addWeeks, compareWeeks, type IsoWeek, weekGrid, weeksInYear } from "@/lib/iso-week";
import { shadeOf } from "@/lib/shade";
import { type CoverView, coverOf } from "./cover";
import { type IssueView, readIssue } from "./read";

/** The newest week that readers may see and that holds an article; null while the magazine is empty. */
export async function getFrontWeek(): Promise<IsoWeek | null> {
  "use cache";
  cacheTag(tags.front, tags.all);
  untilNextWeek();
  if (buildingWithoutDatabase) return null;
  return findEndWeek(db, "newest");
}

/** A week's issue: its published articles in the issue's own order. A week without an issue row is an empty issue. */
export async function getIssue(year: number, week: number): Promise<IssueView> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.issue({ year, week }), tags.all);
  const issue = await readIssue({ year, week }, isPublic);
  const pictures = [issue.cover?.id, ...issue.cards.map((card) => card.hero?.id)];
  for (const id of pictures) if (id !== undefined) cacheTag(tags.media(id));
  return issue;
}

export type CalendarCell = {
  week: number;
  /** 0 without articles, to 4 for the fullest weeks. */
  shade: 0 | 1 | 2 | 3 | 4;
  /** `open`: readers can go there; `ahead`: still to come; `before`: before the magazine's first issue. */
  state: "open" | "ahead" | "before";
  current: boolean;
};

export type Calendar = { year: number; months: CalendarCell[][]; previousYear: number | null; nextYear: number | null };

/** The twelve months of a year with the state of each week. Rebuilt when a shade changes, and when a new week begins. */
export async function getCalendar(year: number): Promise<Calendar> {
  "use cache";
  cacheTag(tags.calendar(year), tags.firstWeek, tags.all);
  const now = weekOf(new Date());
  if (year < now.year) cacheLife("max");
  else untilNextWeek();

  if (buildingWithoutDatabase) return { year, months: [], previousYear: null, nextYear: null };
  const rows = await db
    .select({ week: issues.week, count: sql<number>`count(*)::integer` })
    .from(issues)
    .innerJoin(articles, eq(articles.issueId, issues.id))
    .where(and(isPublic, isVisibleWeek(now), eq(issues.year, year)))
    .groupBy(issues.week);
  const counts = new Map(rows.map((row) => [row.week, row.count]));
  const first = await findEndWeek(db, "first");

  const cellOf = (week: number): CalendarCell => {
    const at = { year, week };
    const shade = shadeOf(counts.get(week) ?? 0);
    const before = first === null || compareWeeks(at, first) < 0;
    const ahead = compareWeeks(at, now) > 0 && shade === 0;
    return { week, shade, state: ahead ? "ahead" : before ? "before" : "open", current: compareWeeks(at, now) === 0 };
  };
  return {
    year,
    months: weekGrid(year).map((weeks) => weeks.map(cellOf)),
    previousYear: first && first.year < year ? year - 1 : null,
    nextYear: year < now.year ? year + 1 : null,
  };
}

/** The weeks with articles nearest before and after one: "vorig nummer" and "volgend nummer". */
export async function getNeighbours(
  year: number,
  week: number,
): Promise<{ previous: IsoWeek | null; next: IsoWeek | null }> {
  "use cache";
  untilNextWeek();
  const previous = await findNeighbour({ year, week }, "previous");
  const next = await findNeighbour({ year, week }, "next");

  const [from, to] = [previous?.year ?? year, next?.year ?? year];
  cacheTag(tags.all, ...Array.from({ length: to - from + 1 }, (_, index) => tags.calendar(from + index)));
  if (!previous) cacheTag(tags.firstWeek);
  if (!next) cacheTag(tags.front);
  return { previous, next };
}

async function findNeighbour({ year, week }: IsoWeek, side: "previous" | "next"): Promise<IsoWeek | null> {
  const beyond =
    side === "previous"
      ? sql`(${issues.year}, ${issues.week}) < (${year}, ${week})`
      : sql`(${issues.year}, ${issues.week}) > (${year}, ${week})`;
  const order = side === "previous" ? desc : asc;
  const [row] = await db
    .select({ year: issues.year, week: issues.week })
    .from(issues)
    .where(
      and(
        beyond,
        isVisibleWeek(weekOf(new Date())),
        sql`exists (select 1 from ${articles} where ${articles.issueId} = ${issues.id} and ${isPublic})`,
      ),
    )
    .orderBy(order(issues.year), order(issues.week))
    .limit(1);
  return row ?? null;
}

export type YearWeek = { poster: CoverView; count: number; lead: ArticleCard };

export type YearView = { year: number; weeks: YearWeek[] };

/** Each week of a year with its cover and its lead article, newest first. */
export async function getYear(year: number): Promise<YearView> {
  "use cache";
  cacheTag(tags.year(year), tags.calendar(year), tags.all);
  const now = weekOf(new Date());
  if (year < now.year) cacheLife("max");
  else untilNextWeek();

  const held = and(isPublic, isVisibleWeek(now), eq(issues.year, year));
  const weeks = await db
    .select({ week: issues.week, title: issues.title, coverId: issues.coverId, count: sql<number>`count(*)::integer` })
    .from(issues)
    .innerJoin(articles, eq(articles.issueId, issues.id))
    .where(held)
    .groupBy(issues.id)
    .orderBy(desc(issues.week));
  const leads = db
    .selectDistinctOn([issues.week], { id: articles.id })
    .from(issues)
    .innerJoin(articles, eq(articles.issueId, issues.id))
    .where(held)
    .orderBy(issues.week, asc(articles.position), asc(articles.id));
  const cards = await selectCards(db, { where: inArray(articles.id, leads), orderBy: [desc(issues.week)] });
  const covers = await getMediaViews(
    weeks.flatMap(({ coverId }) => coverId ?? []),
    db,
  );
  return {
    year,
    weeks: weeks.flatMap(({ week, title, count, coverId }) => {
      const lead = cards.find((card) => card.week.week === week);
      if (!lead) return [];
      const cover = coverId === null ? null : (covers[coverId] ?? null);
      const poster = coverOf({ week: { year, week }, title, cover }, lead);
      cacheTag(tags.issue(poster.week));
      if (poster.picture) cacheTag(tags.media(poster.picture.id));
      return [{ poster, count, lead }];
    }),
  };
}

export type YearSummary = {
  year: number;
  weeks: number;
  /** The shade of each of its 52 or 53 weeks. */
  shades: number[];
  /** Its newest weeks with articles. */
  newest: IsoWeek[];
};

const newestOfYear = 4;

/** The years that hold articles, newest first, with what each of their weeks holds. */
export async function listYears(): Promise<YearSummary[]> {
  "use cache";
  cacheTag(tags.archive, tags.all);
  untilNextWeek();
  if (buildingWithoutDatabase) return [];
  const rows = await db
    .select({ year: issues.year, week: issues.week, count: sql<number>`count(*)::integer` })
    .from(issues)
    .innerJoin(articles, eq(articles.issueId, issues.id))
    .where(and(isPublic, isVisibleWeek(weekOf(new Date()))))
    .groupBy(issues.year, issues.week)
    .orderBy(desc(issues.year), desc(issues.week));
  return [...Map.groupBy(rows, ({ year }) => year)].map(([year, held]) => {
    cacheTag(tags.calendar(year));
    const counts = new Map(held.map(({ week, count }) => [week, count]));
    return {
      year,
      weeks: held.length,
      shades: Array.from({ length: weeksInYear(year) }, (_, index) => shadeOf(counts.get(index + 1) ?? 0)),
      newest: held.slice(0, newestOfYear).map(({ week }) => ({ year, week })),
    };
  });
}

/** The newest weeks with articles, to make their pages while building. */
export async function listWeeks(limit: number): Promise<IsoWeek[]> {
  return db
    .selectDistinct({ year: issues.year, week: issues.week })
    .from(issues)
    .innerJoin(articles, eq(articles.issueId, issues.id))
    .where(and(isPublic, isVisibleWeek(weekOf(new Date()))))
    .orderBy(desc(issues.year), desc(issues.week))
    .limit(limit);
}

/** The ISO year that is running in Rotterdam. */
export async function getRunningYear(): Promise<number> {
  "use cache";
  cacheTag(tags.front, tags.all);
  untilNextWeek();
  return weekOf(new Date()).year;
}

/** What depends on "this week" lives until Monday 00:00 in Rotterdam, and is refreshed at most an hour late should nobody expire it. */
function untilNextWeek(): void {
  const monday = startOfWeek(addWeeks(weekOf(new Date()), 1));
  const seconds = Math.max(60, Math.ceil((monday.getTime() - Date.now()) / 1000));
  cacheLife({ stale: 300, revalidate: seconds, expire: Math.max(seconds, 31_536_000) });
}
