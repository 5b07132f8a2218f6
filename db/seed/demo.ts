import type { Tx } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { issues } from "@/db/schema/issues";
import { media } from "@/db/schema/media";
import { sections, series, tags } from "@/db/schema/sections";
import { pages, settings } from "@/db/schema/settings";
import { demoText } from "@/lib/text.nl/demo";
import { type Ids, insertArticles, keyOf } from "./demo-articles";
import { readBody } from "./demo-body";
import { insertComments } from "./demo-comments";
import { weekOfDemo } from "./demo-dates";
import {
  type DemoArticle,
  type DemoMagazine,
  type DemoPage,
  readDemoArticles,
  readDemoComments,
  readDemoMagazine,
  readDemoPages,
} from "./demo-files";
import { makeDemoMedia } from "./demo-media";

type Progress = (line: string) => void;

/**
 * Makes the demo's pictures and answers what fills an empty database with the demo magazine, dated from `now`, for one
 * transaction: an interrupted seed leaves the database empty.
 */
export async function prepareDemo(progress: Progress, now: Date): Promise<(tx: Tx) => Promise<void>> {
  const magazine = await readDemoMagazine();
  const files = await readDemoArticles();
  const pageFiles = await readDemoPages();
  const commentFiles = await readDemoComments();
  for (const { slug, body } of files) readBody(`articles/${slug}.md`, body, () => 1);
  const pictures = await makeDemoMedia(files, progress);

  return async (tx) => {
    await tx.insert(settings).values({ demo: true, setUpAt: now, email: "redactie@antenne.example" });
    const stored = await tx.insert(media).values(pictures).returning({ id: media.id, name: media.name });
    const mediaIds = new Map(stored.map(({ id, name }) => [name.replace(/\.\w+$/, ""), id]));
    await insertSections(tx, magazine);
    await insertPages(tx, pageFiles, mediaIds, now);
    const published = await insertArticles(
      tx,
      files,
      {
        media: mediaIds,
        sections: await slugged(tx.select({ id: sections.id, slug: sections.slug }).from(sections)),
        authors: await insertAuthors(tx, magazine, files, mediaIds),
        series: await insertSeries(tx, magazine, files),
        tags: await insertTags(tx, magazine, files),
        issues: await insertIssues(tx, magazine, files, now),
      },
      now,
    );
    await insertComments(tx, commentFiles, published, now);
    progress(demoText.articles(files.length));
  };
}

export async function insertSections(tx: Tx, magazine: DemoMagazine): Promise<void> {
  await tx.insert(sections).values(magazine.sections.map(({ order, ...section }) => ({ ...section, position: order })));
}

export async function insertPages(tx: Tx, files: DemoPage[], mediaIds: Ids, now: Date): Promise<void> {
  const order = ["over", "colofon", "huisregels", "privacy"];
  await tx.insert(pages).values(
    files.map(({ slug, title, description, body }) => ({
      slug,
      title,
      description,
      body: readBody(`pages/${slug}.md`, body, (name) => mediaIds.get(name)),
      position: order.indexOf(slug) + 1,
      updatedAt: now,
    })),
  );
}

/* Only what the articles use: what nothing uses could not be told from an editor's own when the demo is cleared. */

async function insertAuthors(tx: Tx, magazine: DemoMagazine, files: DemoArticle[], mediaIds: Ids): Promise<Ids> {
  const used = new Set(files.flatMap((file) => file.authors));
  const rows = magazine.authors
    .filter(({ slug }) => used.has(slug))
    .map(({ portrait, ...author }) => ({ ...author, portraitId: mediaIds.get(portrait ?? "") ?? null }));
  return slugged(tx.insert(authors).values(rows).returning({ id: authors.id, slug: authors.slug }));
}

async function insertSeries(tx: Tx, magazine: DemoMagazine, files: DemoArticle[]): Promise<Ids> {
  const used = new Set(files.map((file) => file.series));
  const rows = magazine.series.filter(({ slug }) => used.has(slug));
  return slugged(tx.insert(series).values(rows).returning({ id: series.id, slug: series.slug }));
}

async function insertTags(tx: Tx, magazine: DemoMagazine, files: DemoArticle[]): Promise<Ids> {
  const used = new Set(files.flatMap((file) => file.tags));
  const rows = magazine.tags.filter(({ slug }) => used.has(slug));
  return slugged(tx.insert(tags).values(rows).returning({ id: tags.id, slug: tags.slug }));
}

async function insertIssues(tx: Tx, magazine: DemoMagazine, files: DemoArticle[], now: Date): Promise<Ids> {
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

async function slugged(rows: PromiseLike<{ id: number; slug: string }[]>): Promise<Ids> {
  return new Map((await rows).map((row) => [row.slug, row.id]));
}
