import type { Tx } from "@/db/client";
import { articleAuthors, articleSlugs, articles, articleTags, corrections, revisions } from "@/db/schema/articles";
import { addViews } from "@/db/view-counts";
import { civilTime, instantOf } from "@/lib/dates";
import { compareWeeks, type IsoWeek } from "@/lib/iso-week";
import { countWords, plainText } from "@/lib/rich-text/plain-text";
import { readBody } from "./demo-body";
import { day, daysAfter, publicationOf, weekOfDemo } from "./demo-dates";
import type { DemoArticle } from "./demo-files";
import { addDemoReaders } from "./demo-readers";
import { demoViews } from "./demo-views";

export type Ids = ReadonlyMap<string, number>;

/** The ids of what the articles refer to, by slug, media by name and issues by `keyOf`. */
export type Known = { media: Ids; sections: Ids; authors: Ids; series: Ids; tags: Ids; issues: Ids };

export type Published = { id: number; publishedAt: Date };

const legacyArticles = 10;
const movedArticles = 2;

export const keyOf = ({ year, week }: IsoWeek) => `${year}-${week}`;

/** Inserts the articles with all that hangs on them, oldest first; answers those that readers see, by slug. */
export async function insertArticles(
  tx: Tx,
  files: DemoArticle[],
  known: Known,
  now: Date,
): Promise<Map<string, Published>> {
  const oldestFirst = [...files].sort(
    (a, b) => compareWeeks(weekOfDemo(a, now), weekOfDemo(b, now)) || a.position - b.position,
  );
  const made = oldestFirst.map((file, index) => articleOf(file, index, known, now));
  const ids = await tx
    .insert(articles)
    .values(made.map(({ row }) => row))
    .returning({ id: articles.id });
  const stored = made.map((article, index) => {
    const id = ids[index]?.id;
    if (id === undefined) throw new Error(`${article.file.slug} did not come back`);
    return { ...article, id };
  });

  await tx.insert(articleSlugs).values(stored.flatMap(slugsOf));
  await tx.insert(revisions).values(stored.map(revisionOf));
  await tx.insert(articleAuthors).values(stored.flatMap((article) => bylinesOf(article, known)));
  await tx.insert(articleTags).values(stored.flatMap((article) => tagsOf(article, known)));
  await tx.insert(corrections).values(stored.flatMap((article) => correctionsOf(article, now)));
  const views = stored.flatMap(({ id, views }) => views.map((row) => ({ articleId: id, ...row })));
  await addViews(tx, views);
  await addDemoReaders(tx, now);
  return new Map(
    stored.flatMap(({ id, file, row }) => (row.publishedAt ? [[file.slug, { id, publishedAt: row.publishedAt }]] : [])),
  );
}

/** The oldest articles also carry a number of the old site; the very oldest have moved once. */
function articleOf(file: DemoArticle, index: number, known: Known, now: Date) {
  const week = weekOfDemo(file, now);
  const published = file.status === "published";
  const publishedAt = published ? publicationOf(week, file.position, now) : null;
  const changedAt = publishedAt ?? new Date(now.getTime() - (index % 9) * 0.4 * day);
  const body = readBody(`articles/${file.slug}.md`, file.body, (name) => known.media.get(name));
  const views = publishedAt ? demoViews(publishedAt, now, index + 1) : [];
  const row = {
    title: file.title,
    lede: file.lede,
    body,
    bodyText: plainText(body),
    wordCount: countWords(body),
    sectionId: idOf(known.sections, file.section, file),
    seriesId: file.series ? idOf(known.series, file.series, file) : null,
    issueId: idOf(known.issues, keyOf(week), file),
    position: file.position,
    status: file.status,
    credits: file.credits,
    heroId: file.hero ? idOf(known.media, file.hero.image, file) : null,
    heroCaption: file.hero?.caption ?? "",
    publishedAt,
    seoTitle: file.seo?.title ?? "",
    seoDescription: file.seo?.description ?? "",
    legacyId: published && index < legacyArticles ? 1001 + index : null,
    ...eventOf(file, now),
    createdAt: new Date(changedAt.getTime() - 3 * day),
    updatedAt: changedAt,
    demo: true,
  };
  return { file, row, views, changedAt, moved: published && index < movedArticles };
}

type Stored = ReturnType<typeof articleOf> & { id: number };

function eventOf({ event }: DemoArticle, now: Date) {
  if (!event) return {};
  const on = civilTime(new Date(now.getTime() + event.inDays * day));
  const [hour = 0, minute = 0] = event.time.split(":").map(Number);
  const eventStartsAt = instantOf({ ...on, hour, minute });
  const eventEndsAt = event.days > 1 ? new Date(eventStartsAt.getTime() + (event.days - 1) * day) : null;
  return { eventStartsAt, eventEndsAt, eventPlace: event.place };
}

function slugsOf({ id, file, moved }: Stored) {
  const current = { slug: file.slug, articleId: id, current: true };
  return moved ? [current, { slug: `${file.slug}-oud`, articleId: id, current: false }] : [current];
}

function revisionOf({ id, file, row, changedAt }: Stored) {
  return {
    articleId: id,
    articleVersion: 1,
    title: file.title,
    lede: file.lede,
    body: row.body,
    createdAt: changedAt,
  };
}

function bylinesOf({ id, file }: Stored, { authors }: Known) {
  const bylines = [
    ...file.authors.map((slug) => ({ authorId: idOf(authors, slug, file), guestName: null })),
    ...file.guests.map((guestName) => ({ authorId: null, guestName })),
  ];
  return bylines.map((byline, index) => ({ articleId: id, position: index + 1, ...byline }));
}

function tagsOf({ id, file }: Stored, { tags }: Known) {
  return file.tags.map((slug) => ({ articleId: id, tagId: idOf(tags, slug, file) }));
}

function correctionsOf({ id, file, changedAt }: Stored, now: Date) {
  return file.corrections.map(({ text, daysAfter: days }) => ({
    articleId: id,
    text,
    correctedAt: daysAfter(changedAt, days, now),
  }));
}

function idOf(ids: Ids, key: string, file: DemoArticle): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`articles/${file.slug}.md refers to ${key}, which is not there`);
  return id;
}
