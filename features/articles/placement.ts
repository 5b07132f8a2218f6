import { and, asc, desc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleAuthors, articleSlugs, articles, articleTags } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import type { Placement } from "@/lib/cache";
import { weekOf } from "@/lib/dates";
import type { IsoWeek } from "@/lib/iso-week";
import { shadeOf } from "@/lib/shade";

export const isPublic = and(eq(articles.status, "published"), isNull(articles.trashedAt));

/** Weeks that readers may see: those that have begun in Rotterdam, and those released ahead. */
export function isVisibleWeek(now: IsoWeek) {
  return or(isNotNull(issues.releasedAt), sql`(${issues.year}, ${issues.week}) <= (${now.year}, ${now.week})`);
}

/** Where an article stands for readers, as the transaction sees it; `weeks` are further weeks whose shade may change. */
export async function getPlacement(tx: Tx, articleId: number, weeks: IsoWeek[] = []): Promise<Placement | null> {
  const [row] = await tx
    .select({ article: articles, slug: articleSlugs.slug, year: issues.year, week: issues.week })
    .from(articles)
    .leftJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .leftJoin(issues, eq(issues.id, articles.issueId))
    .where(eq(articles.id, articleId));
  if (!row) return null;

  const { article } = row;
  const bylines = await tx
    .select({ authorId: articleAuthors.authorId, guestName: articleAuthors.guestName })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, articleId))
    .orderBy(articleAuthors.position);
  const tagRows = await tx
    .select({ id: articleTags.tagId })
    .from(articleTags)
    .where(eq(articleTags.articleId, articleId));
  const week = row.year === null || row.week === null ? null : { year: row.year, week: row.week };

  return {
    articleId,
    public: article.status === "published" && article.trashedAt === null,
    week,
    sectionId: article.sectionId,
    seriesId: article.seriesId,
    authorIds: bylines.flatMap((byline) => byline.authorId ?? []),
    tagIds: tagRows.map((tag) => tag.id).sort((a, b) => a - b),
    card: JSON.stringify([
      row.slug,
      article.title,
      article.lede,
      article.heroId,
      article.position,
      article.wordCount,
      article.publishedAt,
      bylines,
    ]),
    event: article.eventStartsAt && JSON.stringify([article.eventStartsAt, article.eventEndsAt, article.eventPlace]),
    shades: await getShades(tx, week ? [week, ...weeks] : weeks),
    frontWeek: await findEndWeek(tx, "newest"),
    firstWeek: await findEndWeek(tx, "first"),
  };
}

async function getShades(tx: Tx, weeks: IsoWeek[]): Promise<Record<string, number>> {
  const shades: Record<string, number> = {};
  for (const { year, week } of weeks) {
    const [row] = await tx
      .select({ count: sql<number>`count(*)::integer` })
      .from(articles)
      .innerJoin(issues, eq(issues.id, articles.issueId))
      .where(and(isPublic, eq(issues.year, year), eq(issues.week, week)));
    shades[`${year}-${week}`] = shadeOf(row?.count ?? 0);
  }
  return shades;
}

/** The newest visible week that holds an article (the front page's), or the first. */
export async function findEndWeek(reader: Pick<Tx, "select">, end: "newest" | "first"): Promise<IsoWeek | null> {
  const order = end === "newest" ? desc : asc;
  const [row] = await reader
    .select({ year: issues.year, week: issues.week })
    .from(issues)
    .where(
      and(
        isVisibleWeek(weekOf(new Date())),
        sql`exists (select 1 from ${articles} where ${articles.issueId} = ${issues.id} and ${isPublic})`,
      ),
    )
    .orderBy(order(issues.year), order(issues.week))
    .limit(1);
  return row ?? null;
}
