import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articleAuthors, articleSlugs, articles, articleTags } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { issues } from "@/db/schema/issues";
import { sections, series, tags } from "@/db/schema/sections";
import { pages } from "@/db/schema/settings";
import { isPublic, isVisibleWeek } from "@/features/articles/placement";
import { weekOf } from "@/lib/dates";
import type { SitemapPage } from "./render";

/** How many pages readers can see that are worth finding. */
export async function countPages(): Promise<number> {
  return (await listOtherPages()).length + (await db.$count(articles, isPublic));
}

/** Those pages in an order that stays, from `from` on: the articles last, the oldest first, so that a new one comes at the end. */
export async function listPages(from: number, limit: number): Promise<SitemapPage[]> {
  const others = await listOtherPages();
  const shown = others.slice(from, from + limit);
  const room = limit - shown.length;
  return room === 0 ? shown : [...shown, ...(await listArticles(Math.max(0, from - others.length), room))];
}

/** An article's page changes when the article does, and first came with its publication. */
const changed = sql`greatest(${articles.updatedAt}, ${articles.publishedAt})`;

const lastChange = sql<Date>`max(${changed})`.mapWith(articles.updatedAt);

async function listArticles(offset: number, limit: number): Promise<SitemapPage[]> {
  const rows = await db
    .select({ slug: articleSlugs.slug, modified: sql<Date>`${changed}`.mapWith(articles.updatedAt) })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .where(isPublic)
    .orderBy(asc(articles.id))
    .limit(limit)
    .offset(offset);
  return rows.map(({ slug, modified }) => ({ path: `/artikel/${slug}`, modified }));
}

/** Everything but the articles. Weeks, years and lists are there from their first article on. */
async function listOtherPages(): Promise<SitemapPage[]> {
  const weeks = await listWeeks();
  const newest = latest(weeks.map(({ modified }) => modified));
  const years = [...new Set(weeks.map(({ year }) => year))];
  return [
    { path: "/", modified: newest },
    { path: "/archief", modified: null },
    { path: "/agenda", modified: null },
    { path: "/transparantie", modified: null },
    ...(await listTextPages()),
    ...(await listLists()),
    ...years.map((year) => ({
      path: `/${year}`,
      modified: latest(weeks.filter((week) => week.year === year).map(({ modified }) => modified)),
    })),
    ...weeks.map(({ year, week, modified }) => ({ path: `/${year}/week/${week}`, modified })),
  ];
}

function listWeeks(): Promise<{ year: number; week: number; modified: Date }[]> {
  return db
    .select({ year: issues.year, week: issues.week, modified: lastChange })
    .from(issues)
    .innerJoin(articles, eq(articles.issueId, issues.id))
    .where(and(isPublic, isVisibleWeek(weekOf(new Date()))))
    .groupBy(issues.year, issues.week)
    .orderBy(asc(issues.year), asc(issues.week));
}

function latest(dates: Date[]): Date | null {
  return dates.reduce<Date | null>((newest, date) => (newest === null || date > newest ? date : newest), null);
}

async function listTextPages(): Promise<SitemapPage[]> {
  const rows = await db.select({ slug: pages.slug, modified: pages.updatedAt }).from(pages).orderBy(asc(pages.id));
  return rows.map(({ slug, modified }) => ({ path: `/${slug}`, modified }));
}

async function listLists(): Promise<SitemapPage[]> {
  const bySection = await db
    .select({ slug: sections.slug, modified: lastChange })
    .from(sections)
    .innerJoin(articles, and(eq(articles.sectionId, sections.id), isPublic))
    .groupBy(sections.id)
    .orderBy(asc(sections.id));
  const bySeries = await db
    .select({ slug: series.slug, modified: lastChange })
    .from(series)
    .innerJoin(articles, and(eq(articles.seriesId, series.id), isPublic))
    .groupBy(series.id)
    .orderBy(asc(series.id));
  const byAuthor = await db
    .select({ slug: authors.slug, modified: lastChange })
    .from(authors)
    .innerJoin(articleAuthors, eq(articleAuthors.authorId, authors.id))
    .innerJoin(articles, and(eq(articles.id, articleAuthors.articleId), isPublic))
    .groupBy(authors.id)
    .orderBy(asc(authors.id));
  const byTag = await db
    .select({ slug: tags.slug, modified: lastChange })
    .from(tags)
    .innerJoin(articleTags, eq(articleTags.tagId, tags.id))
    .innerJoin(articles, and(eq(articles.id, articleTags.articleId), isPublic))
    .groupBy(tags.id)
    .orderBy(asc(tags.id));

  const inFolder = (folder: string, rows: { slug: string; modified: Date }[]) =>
    rows.map(({ slug, modified }) => ({ path: `/${folder}/${slug}`, modified }));
  return [
    ...inFolder("rubriek", bySection),
    ...inFolder("serie", bySeries),
    ...inFolder("auteur", byAuthor),
    ...inFolder("trefwoord", byTag),
  ];
}
