import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articleRelated, articles, articleTags } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { sections, series, tags } from "@/db/schema/sections";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { findKin } from "@/features/articles/kin/find";
import { refreshKin } from "@/features/articles/kin/refresh";
import { publish, withdraw } from "@/features/articles/publish";
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

const kinOf = async (id: number) => (await findKin(db, [id])).get(id) ?? [];

test("shared tags go before the same section, and what shares nothing is not there", async () => {
  const self = await tagged(await makeArticle({ sectionId }), "haven", "nacht");
  const sameSection = await makeArticle({ sectionId });
  const oneTag = await tagged(await makeArticle({ sectionId: otherSection }), "haven");
  const twoTags = await tagged(await makeArticle({ sectionId: otherSection }), "haven", "nacht");
  await tagged(await makeArticle({ sectionId: otherSection }), "zuid");
  expect(await kinOf(self)).toEqual([twoTags, oneTag, sameSection]);
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
  const found = await kinOf(self);
  expect(found).toEqual([part, alike, unlike]);
});

test("an odd title is no query of its own", async () => {
  const titles = ["a & b | !c <-> (d", "'; drop table", "\\", "😀 & 'quotes'' :*", "de het een"];
  for (const title of titles) {
    const self = await makeArticle({ sectionId, title, lede: title });
    expect(Array.isArray(await kinOf(self))).toBe(true);
  }
});

test("no more than eight, never itself, never what readers may not see", async () => {
  const self = await makeArticle({ sectionId });
  for (let index = 0; index < 7; index++) await makeArticle({ sectionId });
  for (const status of ["draft", "ready", "withdrawn"] as const) await makeArticle({ sectionId, status });
  const trashed = await makeArticle({ sectionId, trashedAt: new Date() });
  const found = await kinOf(self);
  expect(found).toHaveLength(7);
  expect(found).not.toContain(self);
  expect(found).not.toContain(trashed);
  for (let index = 0; index < 7; index++) await makeArticle({ sectionId });
  expect(await kinOf(self)).toHaveLength(8);
  expect((await findKin(db, [2_000_000_000, trashed])).size).toBe(0);
});

const stored = async () =>
  new Map((await db.select().from(articleRelated)).map(({ articleId, relatedIds }) => [articleId, relatedIds]));

test("publishing puts an article where it belongs, and expires the pages that get another list, no others", async () => {
  const editor = await makeEditor("editor");
  const kin = await tagged(await makeArticle({ sectionId }), "haven");
  const stranger = await tagged(await makeArticle({ sectionId: otherSection }), "zuid");
  for (const id of [kin, stranger]) expect(await listRelated(id)).toEqual([]);
  const ready = { status: "ready" as const, sectionId, lede: "Aan de kade.", wordCount: 10 };
  const fresh = await tagged(await makeArticle(ready, [editor.authorId ?? 0]), "haven");
  const done = await publish(editor, fresh, 1);
  const expired = done.ok ? done.data.expired.filter((tag) => tag.startsWith("related:")) : [];
  expect(expired.sort()).toEqual([`related:${kin}`, `related:${fresh}`].sort());
  expect(await stored()).toEqual(
    new Map([
      [kin, [fresh]],
      [stranger, []],
      [fresh, [kin]],
    ]),
  );
});

test("withdrawing takes an article out of the lists, where another comes in its place", async () => {
  const self = await tagged(await makeArticle({ sectionId }), "haven");
  const near = await tagged(await makeArticle({ sectionId }), "haven");
  for (let index = 0; index < 8; index++) await makeArticle({ sectionId });
  const before = (await listRelated(self)).map(({ id }) => id);
  expect(before[0]).toBe(near);
  await withdraw(await makeEditor("editor"), near, 1);
  const after = (await stored()).get(self) ?? [];
  expect(after).toHaveLength(8);
  expect(after).toEqual(expect.arrayContaining(before.slice(1)));
  expect(after).not.toContain(near);
  expect((await stored()).has(near)).toBe(false);
});

test("who publishes while another does waits for it, and then knows of it", async () => {
  const editor = await makeEditor("editor");
  const ready = { status: "ready" as const, sectionId, lede: "Aan de kade.", wordCount: 10 };
  const first = await makeArticle(ready);
  const [issue] = await db.insert(issues).values({ year: 2026, week: 46 }).returning();
  const second = await makeArticle({ ...ready, issueId: issue?.id }, [editor.authorId ?? 0]);
  const publishing = await db.transaction(async (tx) => {
    await tx.update(articles).set({ status: "published" }).where(eq(articles.id, first));
    await refreshKin(tx, [first]);
    const done = publish(editor, second, 1);
    await vi.waitFor(async () => {
      expect(await sql`select 1 from pg_locks where locktype = 'advisory' and not granted`).toHaveLength(1);
    });
    return { done };
  });
  expect((await publishing.done).ok).toBe(true);
  expect(await stored()).toEqual(
    new Map([
      [first, [second]],
      [second, [first]],
    ]),
  );
});

test("a page asks for what was reckoned before, and what never was is reckoned once", async () => {
  const self = await makeArticle({ sectionId });
  const other = await makeArticle({ sectionId });
  expect((await listRelated(self)).map(({ id }) => id)).toEqual([other]);
  await makeArticle({ sectionId });
  expect((await listRelated(self)).map(({ id }) => id)).toEqual([other]);
  await db.update(articleRelated).set({ relatedIds: [] }).where(eq(articleRelated.articleId, self));
  expect(await listRelated(self)).toEqual([]);
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
