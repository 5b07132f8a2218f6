import { and, eq, sum } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { viewYears } from "@/db/schema/views";
import { isPublic } from "@/features/articles/placement";
import { readSettings } from "@/features/settings/queries";
import { tags } from "@/lib/cache";
import { type Shade, shadesByRank } from "@/lib/shade";

/** How often an article was read, for readers; null where the magazine does not tell. */
export async function getShownViews(articleId: number): Promise<number | null> {
  return (await areViewsShown()) ? getViews(articleId) : null;
}

async function areViewsShown(): Promise<boolean> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.settings, tags.all);
  return (await readSettings()).viewsShown;
}

/** Reckoned at most once an hour, however often the article is read. */
async function getViews(articleId: number): Promise<number> {
  "use cache";
  cacheLife({ stale: 300, revalidate: 3600, expire: 31_536_000 });
  cacheTag(tags.article(articleId), tags.all);
  const [row] = await db
    .select({ views: sum(viewYears.views).mapWith(Number) })
    .from(viewYears)
    .where(and(eq(viewYears.kind, "article"), eq(viewYears.pageId, articleId)));
  return row?.views ?? 0;
}

/** How often the articles of a week were read, and how that compares with the other weeks of its year. */
export type WeekReads = { week: number; views: number; shade: Shade };

/** How often each week of a year was read, for readers; empty where the magazine does not tell, or nothing was read. */
export async function getShownYear(year: number): Promise<WeekReads[]> {
  return (await areViewsShown()) ? getYearReads(year) : [];
}

/** Reckoned at most once an hour, however often the year is read. */
async function getYearReads(year: number): Promise<WeekReads[]> {
  "use cache";
  cacheLife({ stale: 300, revalidate: 3600, expire: 31_536_000 });
  cacheTag(tags.year(year), tags.calendar(year), tags.all);
  const read = await db
    .select({ week: issues.week, views: sum(viewYears.views).mapWith(Number) })
    .from(issues)
    .innerJoin(articles, and(eq(articles.issueId, issues.id), isPublic))
    .innerJoin(viewYears, and(eq(viewYears.kind, "article"), eq(viewYears.pageId, articles.id)))
    .where(eq(issues.year, year))
    .groupBy(issues.week)
    .orderBy(issues.week);
  const shades = shadesByRank(read.map(({ views }) => views));
  return read.map(({ week, views }, index) => ({ week, views, shade: shades[index] ?? 0 }));
}
