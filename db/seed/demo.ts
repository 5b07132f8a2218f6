import { createHash } from "node:crypto";
import { db, type Tx } from "@/db/client";
import {
  articleAuthors,
  articleSlugs,
  articles,
  articleTags,
  articleViews,
  corrections,
  revisions,
} from "@/db/schema/articles";
import { authors } from "@/db/schema/authors";
import { commenters, comments } from "@/db/schema/comments";
import { issues } from "@/db/schema/issues";
import { media } from "@/db/schema/media";
import { sections, series, tags } from "@/db/schema/sections";
import { pages, settings } from "@/db/schema/settings";
import { civilTime, instantOf } from "@/lib/dates";
import { compareWeeks, type IsoWeek } from "@/lib/iso-week";
import { parseMarkdown } from "@/lib/rich-text/markdown";
import { countWords, plainText } from "@/lib/rich-text/plain-text";
import { emptyRichText, type RichText } from "@/lib/rich-text/schema";
import { slugify } from "@/lib/slug";
import { demoText } from "@/lib/text.nl/demo";
import { day, daysAfter, publicationOf, weekOfDemo } from "./demo-dates";
import {
  type DemoArticle,
  type DemoComment,
  type DemoMagazine,
  type DemoPage,
  readDemoArticles,
  readDemoComments,
  readDemoMagazine,
  readDemoPages,
} from "./demo-files";
import { makeDemoMedia } from "./demo-media";
import { demoViews } from "./demo-views";

type Progress = (line: string) => void;

type Ids = Map<string, number>;

/**
 * Fills an empty database with the demo magazine, dated from `now`. Pictures are made first; then all rows go in, in one
 * transaction, so that an interrupted seed leaves the database empty.
 */
export async function seedDemo(progress: Progress, now = new Date()): Promise<void> {
  const magazine = await readDemoMagazine();
  const files = await readDemoArticles();
  const pageFiles = await readDemoPages();
  const commentFiles = await readDemoComments();
  const pictures = await makeDemoMedia(files, progress);

  await db.transaction(async (tx) => {
    await tx.insert(settings).values({ demo: true, setUpAt: now, email: "redactie@antenne.example" });
    const mediaIds = await insertNamed(tx.insert(media).values(pictures).returning({ id: media.id, name: media.name }));
    const byName = (name: string) => [...mediaIds].find(([file]) => file.replace(/\.\w+$/, "") === name)?.[1];
    await insertPages(tx, pageFiles, byName, now);

    const sectionIds = await insertSlugged(
      tx
        .insert(sections)
        .values(magazine.sections.map(({ order, ...section }) => ({ ...section, position: order })))
        .returning({ id: sections.id, slug: sections.slug }),
    );
    const authorIds = await insertSlugged(
      tx.insert(authors).values(magazine.authors).returning({ id: authors.id, slug: authors.slug }),
    );
    const seriesIds = await insertSlugged(
      tx.insert(series).values(magazine.series).returning({ id: series.id, slug: series.slug }),
    );
    const tagIds = await insertSlugged(
      tx.insert(tags).values(magazine.tags).returning({ id: tags.id, slug: tags.slug }),
    );
    const issueIds = await insertIssues(tx, files, magazine, now);

    const dates = new Map<string, { id: number; publishedAt: Date }>();
    const oldestFirst = [...files].sort(
      (a, b) => compareWeeks(weekOfDemo(a, now), weekOfDemo(b, now)) || a.position - b.position,
    );
    for (const [index, file] of oldestFirst.entries()) {
      const found = { sectionIds, authorIds, seriesIds, tagIds, issueIds, byName };
      const { id, publishedAt } = await insertArticle(tx, file, index, found, now);
      if (publishedAt) dates.set(file.slug, { id, publishedAt });
    }
    await insertComments(tx, commentFiles, dates, now);
    progress(demoText.articles(files.length));
  });
}

async function insertNamed(rows: PromiseLike<{ id: number; name: string }[]>): Promise<Ids> {
  return new Map((await rows).map((row) => [row.name, row.id]));
}

async function insertSlugged(rows: PromiseLike<{ id: number; slug: string }[]>): Promise<Ids> {
  return new Map((await rows).map((row) => [row.slug, row.id]));
}

export async function insertPages(
  tx: Tx,
  files: DemoPage[],
  byName: (name: string) => number | undefined,
  now: Date,
): Promise<void> {
  const order = ["over", "colofon", "huisregels", "privacy"];
  await tx.insert(pages).values(
    files.map(({ slug, title, description, body }) => ({
      slug,
      title,
      description,
      body: parseMarkdown(body, { media: byName }),
      position: order.indexOf(slug) + 1,
      updatedAt: now,
    })),
  );
}

const keyOf = ({ year, week }: IsoWeek) => `${year}-${week}`;

async function insertIssues(tx: Tx, files: DemoArticle[], magazine: DemoMagazine, now: Date): Promise<Ids> {
  const rows = new Map<string, typeof issues.$inferInsert>();
  for (const file of files) {
    const week = weekOfDemo(file, now);
    const told = magazine.issues.find(({ weeksAgo }) => file.week === undefined && weeksAgo === (file.weeksAgo ?? 0));
    rows.set(keyOf(week), { ...week, title: told?.title ?? "", note: told?.note ?? "" });
  }
  const inserted = await tx
    .insert(issues)
    .values([...rows.values()])
    .returning({ id: issues.id, year: issues.year, week: issues.week });
  return new Map(inserted.map((issue) => [keyOf(issue), issue.id]));
}

type Found = {
  sectionIds: Ids;
  authorIds: Ids;
  seriesIds: Ids;
  tagIds: Ids;
  issueIds: Ids;
  byName: (name: string) => number | undefined;
};

const legacyArticles = 10;
const movedArticles = 2;

/** The oldest articles also carry a number of the old site; the very oldest have moved once. */
async function insertArticle(tx: Tx, file: DemoArticle, index: number, found: Found, now: Date) {
  const week = weekOfDemo(file, now);
  const published = file.status === "published";
  const publishedAt = published ? publicationOf(week, file.position, now) : null;
  const changedAt = publishedAt ?? new Date(now.getTime() - (index + 1) * day * 0.3);
  const body = readBody(file, found.byName);
  const views = publishedAt ? demoViews(publishedAt, now, index + 1) : [];

  const [article] = await tx
    .insert(articles)
    .values({
      title: file.title,
      lede: file.lede,
      body,
      bodyText: plainText(body),
      wordCount: countWords(body),
      sectionId: idOf(found.sectionIds, file.section, file),
      seriesId: file.series ? idOf(found.seriesIds, file.series, file) : null,
      issueId: idOf(found.issueIds, keyOf(week), file),
      position: file.position,
      status: file.status,
      credits: file.credits,
      heroId: file.hero ? (found.byName(file.hero.image) ?? null) : null,
      heroCaption: file.hero?.caption ?? "",
      publishedAt,
      seoTitle: file.seo?.title ?? "",
      seoDescription: file.seo?.description ?? "",
      legacyId: published && index < legacyArticles ? 1001 + index : null,
      ...eventOf(file, now),
      viewCount: views.reduce((sum, row) => sum + row.views, 0),
      createdAt: new Date(changedAt.getTime() - 3 * day),
      updatedAt: changedAt,
      demo: true,
    })
    .returning({ id: articles.id });
  if (!article) throw new Error(`${file.slug} did not come back`);
  const articleId = article.id;

  const slugs = [{ slug: file.slug, articleId, current: true }];
  if (published && index < movedArticles) slugs.push({ slug: `${file.slug}-oud`, articleId, current: false });
  await tx.insert(articleSlugs).values(slugs);
  await tx
    .insert(revisions)
    .values({ articleId, articleVersion: 1, title: file.title, lede: file.lede, body, createdAt: changedAt });
  const bylines = [
    ...file.authors.map((slug) => ({ authorId: idOf(found.authorIds, slug, file) })),
    ...file.guests.map((guestName) => ({ guestName })),
  ];
  if (bylines.length > 0) {
    await tx
      .insert(articleAuthors)
      .values(bylines.map((byline, position) => ({ articleId, position: position + 1, ...byline })));
  }
  if (file.tags.length > 0) {
    await tx
      .insert(articleTags)
      .values(file.tags.map((slug) => ({ articleId, tagId: idOf(found.tagIds, slug, file) })));
  }
  if (views.length > 0) await tx.insert(articleViews).values(views.map((row) => ({ articleId, ...row })));
  for (const [order, { text, daysAfter: days }] of file.corrections.entries()) {
    const correctedAt = daysAfter(changedAt, days, order, now);
    await tx.insert(corrections).values({ articleId, text, correctedAt });
  }
  return { id: articleId, publishedAt };
}

function readBody(file: DemoArticle, media: (name: string) => number | undefined): RichText {
  if (file.body.trim() === "") return emptyRichText;
  try {
    return parseMarkdown(file.body, { media });
  } catch (error) {
    throw new Error(`articles/${file.slug}.md: ${error instanceof Error ? error.message : "unreadable"}`, {
      cause: error,
    });
  }
}

function idOf(ids: Ids, key: string, file: DemoArticle): number {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`articles/${file.slug}.md refers to ${key}, which is not there`);
  return id;
}

function eventOf({ event }: DemoArticle, now: Date) {
  if (!event) return {};
  const on = civilTime(new Date(now.getTime() + event.inDays * day));
  const [hour = 0, minute = 0] = event.time.split(":").map(Number);
  const eventStartsAt = instantOf({ ...on, hour, minute });
  const eventEndsAt = event.days > 1 ? new Date(eventStartsAt.getTime() + (event.days - 1) * day) : null;
  return { eventStartsAt, eventEndsAt, eventPlace: event.place };
}

async function insertComments(
  tx: Tx,
  files: DemoComment[],
  dates: Map<string, { id: number; publishedAt: Date }>,
  now: Date,
): Promise<void> {
  const commenterIds: Ids = new Map();
  const commentIds: Ids = new Map();
  for (const [index, file] of files.entries()) {
    const article = dates.get(file.article);
    if (!article) throw new Error(`comments.yaml: no published article ${file.article}`);
    const createdAt = daysAfter(article.publishedAt, file.daysAfter, index, now);
    const email = `${slugify(file.name)}@lezer.example`;
    if (!commenterIds.has(email)) {
      const [commenter] = await tx
        .insert(commenters)
        .values({ email, storageConsentAt: createdAt, createdAt })
        .returning({ id: commenters.id });
      if (commenter) commenterIds.set(email, commenter.id);
    }
    const [comment] = await tx
      .insert(comments)
      .values({
        articleId: article.id,
        parentId: file.replyTo ? (commentIds.get(file.replyTo) ?? null) : null,
        commenterId: commenterIds.get(email) ?? null,
        name: file.name,
        text: file.text,
        status: file.status,
        textHash: createHash("sha256").update(file.text).digest(),
        createdAt,
        decidedAt: file.status === "pending" ? null : createdAt,
      })
      .returning({ id: comments.id });
    if (file.id && comment) commentIds.set(file.id, comment.id);
  }
}
