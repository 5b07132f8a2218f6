import { and, asc, desc, eq, gt, isNotNull, isNull, or, type SQL, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { sections } from "@/db/schema/sections";
import { isPublic } from "@/features/articles/placement";
import type { EventRow } from "./compose";

const atMost = 500;

/** The events of public articles that may not be over at `now` (a little more than `endOf` keeps), the first to begin first. */
export function listOpenEvents(reader: Reader, now: Date): Promise<EventRow[]> {
  const longestDay = 26 * 3_600_000;
  const begunToday = and(
    isNull(articles.eventEndsAt),
    gt(articles.eventStartsAt, new Date(now.getTime() - longestDay)),
  );
  return select(reader, or(begunToday, gt(articles.eventEndsAt, now)), asc(articles.eventStartsAt));
}

/** All events of public articles, past ones too, the latest first: a calendar keeps what was. */
export function listEvents(reader: Reader): Promise<EventRow[]> {
  return select(reader, undefined, desc(articles.eventStartsAt));
}

async function select(reader: Reader, where: SQL | undefined, order: ReturnType<typeof asc>) {
  const rows = await reader
    .select({
      articleId: articles.id,
      slug: articleSlugs.slug,
      title: articles.title,
      lede: articles.lede,
      section: { id: sections.id, slug: sections.slug, name: sections.name },
      startsAt: articles.eventStartsAt,
      endsAt: articles.eventEndsAt,
      place: articles.eventPlace,
      changedAt: sql<Date>`greatest(${articles.updatedAt}, ${articles.publishedAt})`.mapWith(articles.updatedAt),
    })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .leftJoin(sections, eq(sections.id, articles.sectionId))
    .where(and(isPublic, isNotNull(articles.eventStartsAt), where))
    .orderBy(order, asc(articles.id))
    .limit(atMost);
  return rows.flatMap(({ startsAt, ...row }) => (startsAt ? [{ ...row, startsAt }] : []));
}
