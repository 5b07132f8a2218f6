import { afterAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { articleTags } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { sections, tags } from "@/db/schema/sections";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { parseSearch } from "./schema";
import { type Found, search } from "./search";

beforeEach(async () => {
  await emptyTables();
  await sql`truncate search_words`;
});
afterAll(() => sql.end());

const ask = (params: Record<string, string>) => search(parseSearch(params));

async function found(q: string, filters: Record<string, string> = {}): Promise<Found> {
  const result = await ask({ q, ...filters });
  if (result.kind !== "found") throw new Error(`${q}: ${result.kind}`);
  return result;
}

const titles = async (q: string, filters: Record<string, string> = {}) =>
  (await found(q, filters)).hits.map((hit) => hit.card.title);

test("a word finds its other forms, and accents make no difference", async () => {
  await makeArticle({ title: "Een boek over de haven" });
  await makeArticle({ title: "Koffie in het café" });
  expect(await titles("boeken")).toEqual(["Een boek over de haven"]);
  expect(await titles("cafe")).toEqual(["Koffie in het café"]);
  expect(await titles("CAFÉ")).toEqual(["Koffie in het café"]);
});

test("titles come before ledes, ledes before names, and those before what is only in the body", async () => {
  const writer = await makeEditor("author");
  await sql`update authors set name = 'Brug van Dam' where id = ${writer.authorId}`;
  await makeArticle({ title: "in de tekst", bodyText: "brug ".repeat(50) });
  await makeArticle({ title: "van de auteur" }, writer.authorId === null ? [] : [writer.authorId]);
  await makeArticle({ title: "in de lede", lede: "Over een brug" });
  await makeArticle({ title: "De brug" });
  expect(await titles("brug")).toEqual(["De brug", "in de lede", "van de auteur", "in de tekst"]);
});

test("a mistyped word finds what was meant, and says so", async () => {
  await makeArticle({ title: "Katendrecht bij nacht" });
  const result = await found("katendrect nacht");
  expect(result.instead).toEqual({ kind: "meant", q: "katendrecht nacht" });
  expect(result.hits).toHaveLength(1);
  expect((await found("xylofoonorkest")).instead).toBeNull();
});

test("a word that is not finished finds what begins with it", async () => {
  await makeArticle({ title: "Katendrecht bij nacht" });
  expect(await found("katendr")).toMatchObject({ total: 1, instead: { kind: "beginning", word: "katendr" } });
});

test("a phrase keeps its order, also with a hyphen, and a minus leaves out", async () => {
  await makeArticle({ title: "rode brug", bodyText: "de haven van Rotterdam" });
  await makeArticle({ title: "brug rode", bodyText: "Rotterdam heeft een haven" });
  expect(await titles('"rode brug"')).toEqual(["rode brug"]);
  expect(await titles("rode-brug")).toEqual(["rode brug"]);
  await makeArticle({ title: "noord-zuid" });
  expect(await titles("noord-zuid")).toEqual(["noord-zuid"]);
  expect(await titles('"noord zuid"')).toEqual(["noord-zuid"]);
  expect(await titles('brug -"rode brug"')).toEqual(["brug rode"]);
  await makeArticle({ title: "blauwe brug" });
  expect(await titles("brug -rode")).toEqual(["blauwe brug"]);
});

test("year, section and author narrow a question, together too; what is not there narrows nothing", async () => {
  const [film] = await db.insert(sections).values({ slug: "film", name: "Film" }).returning();
  await makeArticle({ title: "haven b", sectionId: film?.id });
  const [old] = await db.insert(issues).values({ year: 2019, week: 5 }).returning();
  const writer = await makeEditor("author");
  const byline = writer.authorId === null ? [] : [writer.authorId];
  await makeArticle({ title: "haven a", issueId: old?.id });
  await makeArticle({ title: "haven c", sectionId: film?.id, issueId: old?.id }, byline);
  const [author] = await sql<{ slug: string }[]>`select slug from authors where id = ${writer.authorId}`;
  const auteur = author?.slug ?? "";
  const sorted = async (filters: Record<string, string>) => (await titles("haven", filters)).sort();
  expect(await sorted({ jaar: "2019" })).toEqual(["haven a", "haven c"]);
  expect(await sorted({ rubriek: "film" })).toEqual(["haven b", "haven c"]);
  expect(await sorted({ auteur })).toEqual(["haven c"]);
  expect(await sorted({ jaar: "2019", rubriek: "film", auteur })).toEqual(["haven c"]);
  expect(await sorted({ jaar: "2019", rubriek: "bestaat-niet" })).toHaveLength(2);
});

test("what readers may not see is not found, from the moment they may not", async () => {
  for (const status of ["planned", "draft", "review", "ready", "withdrawn"] as const) {
    await makeArticle({ status, title: `geheim ${status}` });
  }
  await makeArticle({ title: "geheim weggegooid", trashedAt: new Date() });
  const [ahead] = await db.insert(issues).values({ year: 2099, week: 1 }).returning();
  await makeArticle({ title: "geheim volgend nummer", issueId: ahead?.id });
  const id = await makeArticle({ title: "geheim dat mag" });
  expect(await titles("geheim")).toEqual(["geheim dat mag"]);
  await sql`update articles set status = 'withdrawn' where id = ${id}`;
  expect(await titles("geheim")).toEqual([]);
});

test("a change of text, tags or an author's name is found at once, and what was before it no more", async () => {
  const writer = await makeEditor("author");
  const id = await makeArticle({ title: "Oude titel" }, writer.authorId === null ? [] : [writer.authorId]);
  await sql`update articles set title = 'Nieuwe kop' where id = ${id}`;
  expect(await titles("oude")).toEqual([]);
  expect(await titles("kop")).toEqual(["Nieuwe kop"]);
  const [tag] = await db.insert(tags).values({ slug: "sleepboot", name: "Sleepboot" }).returning();
  await db.insert(articleTags).values({ articleId: id, tagId: tag?.id ?? 0 });
  expect(await titles("sleepboten")).toEqual(["Nieuwe kop"]);
  await db.delete(articleTags);
  expect(await titles("sleepboten")).toEqual([]);
  await sql`update authors set name = 'Zilvermeeuw' where id = ${writer.authorId}`;
  expect(await titles("zilvermeeuw")).toEqual(["Nieuwe kop"]);
});

test("twenty a page, a page beyond the last is the first", async () => {
  for (let number = 0; number < 23; number++) await makeArticle({ title: "haven" });
  expect(await found("haven")).toMatchObject({ total: 23, pages: 2, page: 1 });
  expect((await found("haven", { pagina: "2" })).hits).toHaveLength(3);
  expect(await found("haven", { pagina: "99" })).toMatchObject({ page: 1, total: 23 });
});

test("what was found is marked, and markup and marks of an article stay text", async () => {
  await makeArticle({ title: "<b>Haven</b> \uE000nep\uE001", bodyText: "Ver weg ligt de haven <script>" });
  const [hit] = (await found("havens")).hits;
  expect(hit?.title).toEqual([
    { text: "<b>", hit: false },
    { text: "Haven", hit: true },
    { text: "</b> nep", hit: false },
  ]);
  expect(hit?.passage).toContainEqual({ text: "haven", hit: true });
});

test("words that are everywhere are found too", async () => {
  const [first] = await db.insert(issues).values({ year: 2020, week: 1 }).returning();
  await sql`insert into articles (title, body, body_text, status, published_at, issue_id)
    select 'stuk ' || n, '{"type":"doc","content":[]}', 'rotterdam', 'published', now() - n * interval '1 minute', ${first?.id ?? 0}
    from generate_series(1, 450) n`;
  await sql`insert into article_slugs (slug, article_id, current) select 'stuk-' || id, id, true from articles`;
  expect(await found("rotterdam")).toMatchObject({ total: 350, more: true });
});

test.each([
  ["", "empty"],
  ["   ", "empty"],
  ["a", "short"],
  ["!", "short"],
  [":*|&!()<>", "short"],
  ["de het een", "common"],
  ["-boek", "common"],
  ["-boek or haven", "common"],
])("%j is answered with %s", async (q, kind) => {
  expect((await ask({ q })).kind).toBe(kind);
});

test.each([
  "\u0000haven\u0000",
  "haven ".repeat(2_000),
  "haven:*|&!()<>'\"\\ ha:* & | ! <-> (",
  '"haven',
  '""" - "" -- "a',
  "haven -\"\" '' or or and",
  "\u202Eנמל rotterdam\u202C مرفأ",
  "haven\uD800",
  "½ŉ ﬀ № haven",
  "%_haven%_ \\ '; drop table articles; --",
  "https://haven.nl/a(b)c?d=e e@f.nl 10.000 -1e5 en/of a-b-c",
  '-"a b" haven "-c d"',
])("%j breaks nothing", async (q) => {
  await makeArticle({ title: "haven" });
  expect(["found", "common", "short"]).toContain((await ask({ q })).kind);
  expect(parseSearch({ q }).q.length).toBeLessThanOrEqual(200);
});
