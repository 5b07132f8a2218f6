import { and, desc, eq, gte } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { isPublic } from "@/features/articles/placement";
import { tags } from "@/lib/cache";
import { type FinishedDocument, finish } from "@/lib/conditional";
import { env } from "@/lib/env";
import { countPages, listPages } from "./pages";
import { type NewsItem, renderIndex, renderSitemap, sitemapSize } from "./render";

/*
 * A sitemap expires with each change of a published article. What else it names (the address of an author, a week that
 * begins) shows within the hour.
 */

/** How many parts the sitemap has: one, until there are more pages than one part may hold. */
export async function countParts(): Promise<number> {
  "use cache";
  cacheLife("hours");
  cacheTag(tags.feed, tags.all);
  return Math.max(1, Math.ceil((await countPages()) / sitemapSize));
}

/** The sitemap itself, or the index of its parts when one is not enough. */
export async function getSitemap(): Promise<FinishedDocument> {
  "use cache";
  cacheLife("hours");
  cacheTag(tags.feed, tags.all);
  const parts = await countParts();
  return parts === 1 ? getPart(1) : finish(renderIndex(parts, env.SITE_URL));
}

/** One part of the sitemap, numbered from 1. */
export async function getPart(part: number): Promise<FinishedDocument> {
  "use cache";
  cacheLife("hours");
  cacheTag(tags.feed, tags.all);
  return finish(renderSitemap(await listPages((part - 1) * sitemapSize, sitemapSize), env.SITE_URL));
}

const newsDays = 2;
/** More than this a news sitemap may not hold. */
const newsSize = 1000;

/** What was published in the last two days, for Google's news; `since` moves on, so that the caller looks at it again. */
export async function listNews(): Promise<NewsItem[]> {
  "use cache";
  cacheLife("hours");
  cacheTag(tags.feed, tags.all);
  const rows = await db
    .select({ slug: articleSlugs.slug, title: articles.title, publishedAt: articles.publishedAt })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .where(and(isPublic, gte(articles.publishedAt, newsSince())))
    .orderBy(desc(articles.publishedAt), desc(articles.id))
    .limit(newsSize);
  return rows.flatMap(({ publishedAt, ...row }) =>
    publishedAt ? { ...row, publishedAt: publishedAt.toISOString() } : [],
  );
}

/** The moment from which on something is news. */
export function newsSince(): Date {
  return new Date(Date.now() - newsDays * 86_400_000);
}
