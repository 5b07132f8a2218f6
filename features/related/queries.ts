import { and, asc, eq, inArray } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { type ArticleCard, selectCards } from "@/features/articles/card";
import { readKin } from "@/features/articles/kin/read";
import { isPublic } from "@/features/articles/placement";
import { tags } from "@/lib/cache";
import { type Part, type SeriesPlace, toPlace } from "./series";

/** The articles most akin to one, best first; a few more than a page shows. It expires when they change, or the choice of them. */
export async function listRelated(articleId: number): Promise<ArticleCard[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.related(articleId), tags.all);
  const ids = await readKin(articleId);
  if (ids.length === 0) return [];
  const cards = await selectCards(db, { where: and(isPublic, inArray(articles.id, ids)), orderBy: [asc(articles.id)] });
  for (const { id, hero } of cards) cacheTag(tags.article(id), ...(hero ? [tags.media(hero.id)] : []));
  return cards.sort((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
}

/** Which part of its series an article is, with the parts beside it; null where there is nothing to go on to. */
export async function getSeriesPlace(seriesId: number, articleId: number): Promise<SeriesPlace | null> {
  return toPlace(await listParts(seriesId), articleId);
}

async function listParts(seriesId: number): Promise<Part[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.seriesList(seriesId), tags.all);
  return db
    .select({ id: articles.id, slug: articleSlugs.slug, title: articles.title })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .where(and(isPublic, eq(articles.seriesId, seriesId)))
    .orderBy(asc(articles.publishedAt), asc(articles.id));
}
