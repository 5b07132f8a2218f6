import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleAuthors, articleSlugs, articles } from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { media } from "@/db/schema/media";
import { sections, series } from "@/db/schema/sections";
import { imagesIn, mediaIds } from "@/lib/rich-text/media-ids";
import type { RichText } from "@/lib/rich-text/schema";
import { articleFieldText as text } from "@/lib/text.nl/articles";
import type { CleanArticle } from "./schema";

type Problems = Record<string, string>;

/** What a save refers to and is not there, or belongs to another article: a sentence per field. */
export async function findReferenceProblems(tx: Tx, id: number, input: CleanArticle): Promise<Problems> {
  const problems: Problems = {};
  const slugs = await tx
    .select({ id: articleSlugs.slug })
    .from(articleSlugs)
    .where(and(eq(articleSlugs.slug, input.slug), ne(articleSlugs.articleId, id)));
  if (slugs.length > 0) problems.slug = text.slugTaken;

  if (input.sectionId !== null && (await isGone(tx, sections, input.sectionId))) problems.sectionId = text.sectionGone;
  if (input.seriesId !== null && (await isGone(tx, series, input.seriesId))) problems.seriesId = text.seriesGone;
  if (input.heroId !== null && (await isGone(tx, media, input.heroId))) problems.heroId = text.heroGone;

  if (input.socialImageId !== null && (await isNoPicture(tx, input.socialImageId))) {
    problems.socialImageId = text.socialImageGone;
  }

  const authorIds = input.bylines.flatMap((byline) => ("authorId" in byline ? byline.authorId : []));
  if (new Set(authorIds).size < authorIds.length) problems.bylines = text.authorTwice;
  else if (authorIds.length > 0) {
    const found = await tx.select({ id: authors.id }).from(authors).where(inArray(authors.id, authorIds));
    if (found.length < authorIds.length) problems.bylines = text.authorGone;
  }

  if (input.legacyId !== null) {
    const others = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(and(eq(articles.legacyId, input.legacyId), ne(articles.id, id)));
    if (others.length > 0) problems.legacyId = text.legacyTaken;
  }

  const used = mediaIds(input.body);
  if (used.length > 0) {
    const found = await tx.select({ id: media.id }).from(media).where(inArray(media.id, used));
    if (found.length < used.length) problems.body = text.mediaGone;
  }
  return problems;
}

async function isGone(tx: Tx, table: typeof sections | typeof series | typeof media, id: number): Promise<boolean> {
  const found = await tx.select({ id: table.id }).from(table).where(eq(table.id, id));
  return found.length === 0;
}

/** A sound or a film cannot be shown beside a link. */
async function isNoPicture(tx: Tx, id: number): Promise<boolean> {
  return (await tx.$count(media, and(eq(media.id, id), eq(media.kind, "image")))) === 0;
}

/** What an article lacks before readers may see it: a sentence per field, alt text of every image among them. */
export async function findShortcomings(tx: Tx, id: number): Promise<Problems> {
  const problems: Problems = {};
  const [article] = await tx
    .select()
    .from(articles)
    .where(and(eq(articles.id, id), isNull(articles.trashedAt)));
  if (!article) return { title: text.titleMissing };

  if (article.title === "") problems.title = text.titleMissing;
  if (article.lede === "") problems.lede = text.ledeMissing;
  if (article.body.content.length === 0 || article.wordCount === 0) problems.body = text.bodyMissing;
  if (article.sectionId === null) problems.sectionId = text.sectionMissing;
  if (article.issueId === null) problems.week = text.weekMissing;

  const bylines = await tx
    .select({ position: articleAuthors.position })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, id));
  if (bylines.length === 0) problems.bylines = text.authorMissing;

  const silent = await findSilentImages(tx, article.body, article.heroId);
  if (silent.hero) problems.heroId = text.altMissing;
  if (silent.body) problems.body = text.altMissing;
  return problems;
}

/** Images without alt text, in the body and as hero. An image whose maker called it decorative needs none. */
async function findSilentImages(
  tx: Tx,
  body: RichText,
  heroId: number | null,
): Promise<{ hero: boolean; body: boolean }> {
  const images = imagesIn(body);
  const ids = [...new Set([...images.map((image) => image.mediaId), ...(heroId === null ? [] : [heroId])])];
  if (ids.length === 0) return { hero: false, body: false };
  const rows = await tx
    .select({ id: media.id })
    .from(media)
    .where(and(inArray(media.id, ids), eq(media.alt, ""), eq(media.decorative, false)));
  const silent = new Set(rows.map((row) => row.id));
  return {
    hero: heroId !== null && silent.has(heroId),
    body: images.some((image) => image.alt === "" && silent.has(image.mediaId)),
  };
}
