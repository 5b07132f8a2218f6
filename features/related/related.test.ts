import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articleTags } from "@/db/schema/articles";
import { sections, series, tags } from "@/db/schema/sections";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { withdraw } from "@/features/articles/publish";
import { findRelated } from "./find";
import { getSeriesPlace, listRelated } from "./queries";

const cache = vi.hoisted(() => ({ tags: new Set<string>() }));
vi.mock("next/cache", () => ({
  cacheLife: () => undefined,
  cacheTag: (...added: string[]) => added.forEach((tag) => void cache.tags.add(tag)),
}));

let sectionId: number;
let otherSection: number;
let seriesId: number;

beforeEach(async () => {
  await emptyTables();
  cache.tags.clear();
  const made = await db
    .insert(sections)
    .values([
      { slug: "muziek", name: "Muziek" },
      { slug: "film", name: "Film" },
    ])
    .returning();
  sectionId = made[0]?.id ?? 0;
  otherSection = made[1]?.id ?? 0;
  const [row] = await db.insert(series).values({ slug: "bruggen", title: "Bruggen" }).returning();
  seriesId = row?.id ?? 0;
  await db.insert(tags).values(["haven", "nacht", "zuid"].map((slug) => ({ slug, name: slug })));
});
afterAll(() => sql.end());

const tagged = async (id: number, ...slugs: string[]) => {
  for (const slug of slugs) {
    const tag = await db.query.tags.findFirst({ where: (row, { eq }) => eq(row.slug, slug) });
    await db.insert(articleTags).values({ articleId: id, tagId: tag?.id ?? 0 });
  }
  return id;
};

test("shared tags go before the same section, and what shares nothing is not there", async () => {
  const self = await tagged(await makeArticle({ sectionId }), "haven", "nacht");
  const sameSection = await makeArticle({ sectionId });
  const oneTag = await tagged(await makeArticle({ sectionId: otherSection }), "haven");
  const twoTags = await tagged(await makeArticle({ sectionId: otherSection }), "haven", "nacht");
  await tagged(await makeArticle({ sectionId: otherSection }), "zuid");
  expect(await findRelated(db, self, 6)).toEqual([twoTags, oneTag, sameSection]);
});

test("the series counts, and among equals the likest text", async () => {
  const self = await makeArticle({
    sectionId,
    seriesId,
    title: "De brugwachter",
    lede: "Een nacht bij de brugwachter van de Hef.",
  });
  const unlike = await makeArticle({ sectionId, title: "Koken met kool", bodyText: "Wie kool kookt, kookt lang." });
  const alike = await makeArticle({
    sectionId,
    title: "Nog een nacht",
    bodyText: "De brugwachters van de Hef slapen nooit.",
  });
  const part = await makeArticle({ sectionId: otherSection, seriesId, title: "Iets anders" });
  const found = await findRelated(db, self, 6);
  expect(found).toEqual([part, alike, unlike]);
});

test("an odd title is no query of its own", async () => {
  const titles = ["a & b | !c <-> (d", "'; drop table", "\\", "😀 & 'quotes'' :*", "de het een"];
  for (const title of titles) {
    const self = await makeArticle({ sectionId, title, lede: title });
    expect(Array.isArray(await findRelated(db, self, 3))).toBe(true);
  }
});

test("no more than asked for, never itself, never what readers may not see", async () => {
  const self = await makeArticle({ sectionId });
  for (let index = 0; index < 8; index++) await makeArticle({ sectionId });
  for (const status of ["draft", "ready", "withdrawn"] as const) await makeArticle({ sectionId, status });
  const trashed = await makeArticle({ sectionId, trashedAt: new Date() });
  const found = await findRelated(db, self, 100);
  expect(found).toHaveLength(8);
  expect(found).not.toContain(self);
  expect(found).not.toContain(trashed);
  expect(await findRelated(db, self, 6)).toHaveLength(6);
  expect(await findRelated(db, 2_000_000_000, 6)).toEqual([]);
});

test("withdrawing an article expires a tag of the list that shows it", async () => {
  const self = await makeArticle({ sectionId });
  const shown = await makeArticle({ sectionId });
  expect((await listRelated(self)).map(({ id }) => id)).toEqual([shown]);
  const kept = new Set(cache.tags);
  const done = await withdraw(await makeEditor("editor"), shown, 1);
  expect(done.ok && done.data.expired.some((tag) => kept.has(tag))).toBe(true);
  expect(await listRelated(self)).toEqual([]);
});

test("a series runs from its first part to its last; withdrawn parts do not count", async () => {
  const day = (date: number) => new Date(Date.UTC(2026, 10, date));
  const third = await makeArticle({ seriesId, publishedAt: day(3), title: "drie" });
  const first = await makeArticle({ seriesId, publishedAt: day(1), title: "een" });
  await makeArticle({ seriesId, publishedAt: day(2), status: "withdrawn" });
  const second = await makeArticle({ seriesId, publishedAt: day(2), title: "twee" });
  expect(await getSeriesPlace(seriesId, first)).toMatchObject({
    part: 1,
    parts: 3,
    previous: null,
    next: { title: "twee" },
  });
  expect(await getSeriesPlace(seriesId, second)).toMatchObject({
    part: 2,
    previous: { id: first },
    next: { id: third },
  });
  expect(await getSeriesPlace(seriesId, third)).toMatchObject({ part: 3, next: null });
  expect(cache.tags).toContain(`series-list:${seriesId}`);
});

test("a series of one part leads nowhere", async () => {
  expect(await getSeriesPlace(seriesId, await makeArticle({ seriesId }))).toBeNull();
});
