import { and, eq, inArray, type SQL } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { articleAuthors, articleSlugs, articles } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { issues } from "@/db/schema/issues";
import { sections } from "@/db/schema/sections";
import { getMediaViews } from "@/features/media/queries";
import type { MediaView } from "@/features/media/view";
import type { IsoWeek } from "@/lib/iso-week";
import { readingMinutes } from "@/lib/rich-text/plain-text";

export type Byline = { name: string; slug: string | null };

export type SectionLink = { slug: string; name: string };

/** What a list shows of an article. `publishedAt` is an ISO instant. */
export type ArticleCard = {
  id: number;
  slug: string;
  title: string;
  lede: string;
  section: SectionLink | null;
  bylines: Byline[];
  hero: MediaView | null;
  week: IsoWeek;
  publishedAt: string;
  readingMinutes: number;
};

type Selection = { where: SQL | undefined; orderBy: SQL[]; limit?: number; offset?: number };

/** The cards of published articles. Three queries, whatever the number of cards. */
export async function selectCards(
  reader: Reader,
  { where, orderBy, limit, offset }: Selection,
): Promise<ArticleCard[]> {
  const query = reader
    .select({
      id: articles.id,
      slug: articleSlugs.slug,
      title: articles.title,
      lede: articles.lede,
      sectionSlug: sections.slug,
      sectionName: sections.name,
      heroId: articles.heroId,
      year: issues.year,
      week: issues.week,
      publishedAt: articles.publishedAt,
      wordCount: articles.wordCount,
    })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .innerJoin(issues, eq(issues.id, articles.issueId))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(where)
    .orderBy(...orderBy)
    .$dynamic();
  if (limit !== undefined) query.limit(limit);
  if (offset !== undefined) query.offset(offset);
  const rows = await query;

  const bylines = await getBylines(
    reader,
    rows.map((row) => row.id),
  );
  const heroes = await getMediaViews(
    rows.flatMap((row) => row.heroId ?? []),
    reader,
  );
  return rows.map((row) => ({
    id: row.id,
    slug: row.slug,
    title: row.title,
    lede: row.lede,
    section: row.sectionSlug && row.sectionName ? { slug: row.sectionSlug, name: row.sectionName } : null,
    bylines: bylines.get(row.id) ?? [],
    hero: row.heroId === null ? null : (heroes[row.heroId] ?? null),
    week: { year: row.year, week: row.week },
    publishedAt: (row.publishedAt ?? new Date(0)).toISOString(),
    readingMinutes: readingMinutes(row.wordCount),
  }));
}

/** The ordered bylines of each article; a guest has no slug. */
export async function getBylines(reader: Reader, articleIds: number[]): Promise<Map<number, Byline[]>> {
  const bylines = new Map<number, Byline[]>();
  if (articleIds.length === 0) return bylines;
  const rows = await reader
    .select({
      articleId: articleAuthors.articleId,
      name: authors.name,
      slug: authors.slug,
      guest: articleAuthors.guestName,
    })
    .from(articleAuthors)
    .leftJoin(authors, eq(authors.id, articleAuthors.authorId))
    .where(inArray(articleAuthors.articleId, articleIds))
    .orderBy(articleAuthors.articleId, articleAuthors.position);
  for (const row of rows) {
    const list = bylines.get(row.articleId) ?? [];
    list.push({ name: row.name ?? row.guest ?? "", slug: row.slug });
    bylines.set(row.articleId, list);
  }
  return bylines;
}
