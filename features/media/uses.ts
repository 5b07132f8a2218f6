import { and, asc, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { issues } from "@/db/schema/issues";
import { mediaUses } from "@/db/schema/media";
import { pages, settings } from "@/db/schema/settings";
import type { Actor } from "@/features/articles/policy";
import { readableArticles } from "@/features/articles/readable";
import { canPlan } from "@/features/issues/policy";
import { canArrange } from "@/features/lists/policy";
import type { ArticleStatus } from "@/lib/article-status";
import type { IsoWeek } from "@/lib/iso-week";

/** Where an item stands. Without `id` it is nothing that this editor may open. */
export type MediaUse =
  | { place: "article"; id: number; title: string; status: ArticleStatus; trashed: boolean }
  | { place: "issue"; id: number | null; week: IsoWeek }
  | { place: "author"; id: number | null; title: string }
  | { place: "page"; id: number | null; title: string }
  | { place: "settings"; id: null; title: string };

/** `more`: how many places there are besides, of others' unfinished pieces or because there are too many to name. */
export type MediaUses = { uses: MediaUse[]; more: number };

/** An article, and what waits to be part of it: one place. */
const inArticles = ["article", "working-copy", "planned-edit"] as const;

const mostNamed = 50;

/** Where an item of the library stands, newest articles first. */
export async function listUses(editor: Actor, mediaId: number): Promise<MediaUses> {
  const total = await countPlaces(mediaId);
  if (total === 0) return { uses: [], more: 0 };
  const here = eq(mediaUses.mediaId, mediaId);
  const found = await db
    .selectDistinct({ id: articles.id, title: articles.title, status: articles.status, trashedAt: articles.trashedAt })
    .from(mediaUses)
    .innerJoin(articles, eq(articles.id, mediaUses.subjectId))
    .where(and(here, inArray(mediaUses.place, inArticles), readableArticles(editor)))
    .orderBy(desc(articles.id))
    .limit(mostNamed);
  const covers = await db
    .select({ id: issues.id, year: issues.year, week: issues.week })
    .from(mediaUses)
    .innerJoin(issues, and(eq(mediaUses.place, "issue"), eq(issues.id, mediaUses.subjectId)))
    .where(here)
    .orderBy(desc(issues.year), desc(issues.week))
    .limit(mostNamed);
  const portraits = await db
    .select({ id: authors.id, title: authors.name })
    .from(mediaUses)
    .innerJoin(authors, and(eq(mediaUses.place, "author"), eq(authors.id, mediaUses.subjectId)))
    .where(here)
    .orderBy(asc(authors.name))
    .limit(mostNamed);
  const onPages = await db
    .select({ id: pages.id, title: pages.title })
    .from(mediaUses)
    .innerJoin(pages, and(eq(mediaUses.place, "page"), eq(pages.id, mediaUses.subjectId)))
    .where(here)
    .orderBy(asc(pages.position))
    .limit(mostNamed);

  const asLogo = await db
    .select({ title: settings.name })
    .from(mediaUses)
    .innerJoin(settings, and(eq(mediaUses.place, "settings"), eq(settings.id, mediaUses.subjectId)))
    .where(here);

  const arranges = canArrange(editor);
  const uses: MediaUse[] = [
    ...found.map(({ trashedAt, ...row }) => ({ place: "article" as const, ...row, trashed: trashedAt !== null })),
    ...covers.map(({ id, year, week }) => ({
      place: "issue" as const,
      id: canPlan(editor) ? id : null,
      week: { year, week },
    })),
    ...portraits.map(({ id, title }) => ({ place: "author" as const, id: arranges ? id : null, title })),
    ...onPages.map(({ id, title }) => ({ place: "page" as const, id: arranges ? id : null, title })),
    ...asLogo.map(({ title }) => ({ place: "settings" as const, id: null, title })),
  ].slice(0, mostNamed);
  return { uses, more: total - uses.length };
}

async function countPlaces(mediaId: number): Promise<number> {
  const place = sql`case when ${inArray(mediaUses.place, inArticles)} then 'article' else ${mediaUses.place} end`;
  const [counted] = await db
    .select({ total: sql<number>`count(distinct (${place}, ${mediaUses.subjectId}))::integer` })
    .from(mediaUses)
    .where(eq(mediaUses.mediaId, mediaId));
  return counted?.total ?? 0;
}
