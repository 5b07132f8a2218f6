import { and, desc, eq, gte, sum } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { sections } from "@/db/schema/sections";
import { viewDays } from "@/db/schema/views";
import type { SectionLink } from "@/features/articles/card";
import { isPublic } from "@/features/articles/placement";

export type ReadArticle = { slug: string; title: string; section: SectionLink | null };

/** The public articles with the most readers since a day (`2026-11-16`, in Rotterdam), that day included. */
export function findMostRead(reader: Reader, since: string, limit: number): Promise<ReadArticle[]> {
  const read = reader
    .select({ articleId: viewDays.pageId, views: sum(viewDays.views).mapWith(Number).as("read_views") })
    .from(viewDays)
    .where(and(eq(viewDays.kind, "article"), gte(viewDays.day, since)))
    .groupBy(viewDays.pageId)
    .as("read");
  return reader
    .select({
      slug: articleSlugs.slug,
      title: articles.title,
      section: { slug: sections.slug, name: sections.name },
    })
    .from(read)
    .innerJoin(articles, and(eq(articles.id, read.articleId), isPublic))
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .orderBy(desc(read.views), desc(articles.publishedAt), desc(articles.id))
    .limit(limit);
}
