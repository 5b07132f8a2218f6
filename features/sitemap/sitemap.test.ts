import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { issues } from "@/db/schema/issues";
import { sections } from "@/db/schema/sections";
import { pages, settings } from "@/db/schema/settings";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { weekOf } from "@/lib/dates";
import { addWeeks } from "@/lib/iso-week";
import { emptyRichText } from "@/lib/rich-text/schema";
import { readXml } from "@/scripts/test/xml";
import { countPages, listPages } from "./pages";
import { getSitemap, listNews } from "./queries";
import { renderIndex, renderNews } from "./render";

vi.mock("next/cache", () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));

const day = 86_400_000;

beforeEach(async () => {
  await emptyTables();
  await db.delete(pages);
  await db.insert(settings).values({}).onConflictDoNothing();
});
afterAll(() => sql.end());

const paths = async () => (await listPages(0, 100)).map(({ path }) => path);

test("an empty magazine has a valid sitemap", async () => {
  expect(await paths()).toEqual(["/", "/archief", "/agenda", "/transparantie"]);
  const found = readXml((await getSitemap()).body, (find) => find("//sitemap:loc"), "sitemap");
  expect(found).toHaveLength(4);
});

test("it names what readers can see: articles, weeks, years, pages, and the lists that hold something", async () => {
  const writer = await makeEditor("author");
  const [film, empty] = await db
    .insert(sections)
    .values([
      { slug: "film", name: "Film" },
      { slug: "leeg", name: "Leeg" },
    ])
    .returning();
  await db.insert(pages).values({ slug: "over", title: "Over", body: emptyRichText });
  const [issue] = await db.insert(issues).values({ year: 2024, week: 13 }).returning();
  await makeArticle({ issueId: issue?.id, sectionId: film?.id }, writer.authorId === null ? [] : [writer.authorId]);

  const drafter = await makeEditor("author");
  await makeArticle({ sectionId: empty?.id, status: "draft" }, drafter.authorId === null ? [] : [drafter.authorId]);
  const found = readXml((await getSitemap()).body, (find) => find("//sitemap:lastmod"), "sitemap");
  expect(found).toHaveLength(7);

  expect(await paths()).toEqual([
    "/",
    "/archief",
    "/agenda",
    "/transparantie",
    "/over",
    "/rubriek/film",
    expect.stringMatching(/^\/auteur\/author-\d+$/),
    "/2024",
    "/2024/week/13",
    expect.stringMatching(/^\/artikel\/artikel-\d+$/),
  ]);
});

test("a draft, a withdrawn, trashed or scheduled article and a week to come are not in it", async () => {
  const next = addWeeks(weekOf(new Date()), 1);
  const [ahead] = await db.insert(issues).values(next).returning();
  await makeArticle({ status: "draft" });
  await makeArticle({ status: "withdrawn" });
  await makeArticle({ trashedAt: new Date() });
  await makeArticle({ status: "scheduled", publishAt: new Date(Date.now() + day) });
  expect(await paths()).toEqual(["/", "/archief", "/agenda", "/transparantie"]);
  await makeArticle({ issueId: ahead?.id });
  expect(await paths()).not.toContain(`/${next.year}/week/${next.week}`);
});

test("a page changed when its newest article did", async () => {
  const old = new Date("2026-11-01T10:00:00Z");
  const young = new Date("2026-11-09T10:00:00Z");
  const [issue] = await db.insert(issues).values({ year: 2026, week: 45 }).returning();
  await makeArticle({ issueId: issue?.id, publishedAt: old, updatedAt: young });
  await makeArticle({ issueId: issue?.id, publishedAt: old, updatedAt: new Date("2026-10-01T10:00:00Z") });
  const modified = Object.fromEntries((await listPages(0, 100)).map((page) => [page.path, page.modified]));
  expect(modified["/2026/week/45"]).toEqual(young);
  expect(modified["/2026"]).toEqual(young);
  expect(modified["/"]).toEqual(young);
  const dates = Object.entries(modified).filter(([path]) => path.startsWith("/artikel/"));
  expect(dates.map(([, date]) => date)).toEqual([young, old]);
});

test("in parts it names each page exactly once, whatever the size of a part", async () => {
  for (let index = 0; index < 5; index++) await makeArticle({ publishedAt: new Date(Date.UTC(2026, 9, 20 - index)) });
  const all = await listPages(0, 1000);
  expect(all).toHaveLength(await countPages());
  for (const size of [1, 2, 3, 4, 7]) {
    const parts = [];
    for (let from = 0; from < all.length; from += size) parts.push(...(await listPages(from, size)));
    expect(parts).toEqual(all);
  }
});

test("the index of a sitemap in parts is valid and names them all", () => {
  const found = readXml(renderIndex(3, "https://antenne.example"), (find) => find("//sitemap:loc"), "sitemap");
  expect(found).toEqual([1, 2, 3].map((part) => `https://antenne.example/sitemap/${part}.xml`));
});

test("news is what came out in the last two days, whatever its title holds", async () => {
  await makeArticle({ title: "Nieuws </news:title> & meer", publishedAt: new Date(Date.now() - day) });
  await makeArticle({ title: "Oud nieuws", publishedAt: new Date(Date.now() - 2 * day - 60_000) });
  await makeArticle({ title: "Nog niet", status: "ready", publishedAt: new Date() });
  const text = renderNews(await listNews(), "Antenne <Rotterdam>", "https://antenne.example");
  readXml(
    text,
    (find) => {
      expect(find("//news:title")).toEqual(["Nieuws </news:title> & meer"]);
      expect(find("//news:name")).toEqual(["Antenne <Rotterdam>"]);
      expect(find("//news:language")).toEqual(["nl"]);
    },
    "sitemap",
  );
});
