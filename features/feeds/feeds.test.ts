import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articleSlugs, articles, articleTags } from "@/db/schema/articles";
import { sections, tags } from "@/db/schema/sections";
import { settings } from "@/db/schema/settings";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { readJsonFeed } from "@/scripts/test/json-feed";
import { type Find, readXml } from "@/scripts/test/xml";
import { findList } from "./lists";
import { getFeed } from "./queries";

const cache = vi.hoisted(() => ({ tags: new Set<string>() }));
vi.mock("next/cache", () => ({
  cacheLife: () => undefined,
  cacheTag: (...added: string[]) => added.forEach((tag) => void cache.tags.add(tag)),
}));

beforeEach(async () => {
  await emptyTables();
  await db.insert(settings).values({}).onConflictDoNothing();
  cache.tags.clear();
});
afterAll(() => sql.end());

const atom = async <Read>(read: (find: Find) => Read, list: Parameters<typeof getFeed>[1] = null) =>
  readXml((await getFeed("atom", list)).body, read, "atom");

const titles = (list: Parameters<typeof getFeed>[1] = null) => atom((find) => find("//atom:entry/atom:title"), list);

test("an empty magazine has valid feeds without articles", async () => {
  expect(await titles()).toEqual([]);
  expect(readXml((await getFeed("rss", null)).body, (find) => find("//item"), "rss")).toEqual([]);
  expect(readJsonFeed((await getFeed("json", null)).body).items).toEqual([]);
});

test("only what is published is in a feed", async () => {
  for (const status of ["planned", "draft", "review", "ready", "withdrawn"] as const)
    await makeArticle({ status, title: status });
  await makeArticle({ status: "scheduled", title: "scheduled", publishAt: new Date(Date.now() + 86_400_000) });
  await makeArticle({ title: "weggegooid", trashedAt: new Date() });
  await makeArticle({ title: "te lezen" });
  expect(await titles()).toEqual(["te lezen"]);
});

test("the newest thirty are in it, newest first", async () => {
  for (let day = 1; day <= 31; day++) {
    await makeArticle({ title: `Dag ${day}`, publishedAt: new Date(Date.UTC(2026, 9, day)) });
  }
  await makeArticle({ status: "withdrawn", publishedAt: new Date(Date.UTC(2026, 10, 1)) });
  const found = await titles();
  expect(found).toHaveLength(30);
  expect(found[0]).toBe("Dag 31");
  expect(found[29]).toBe("Dag 2");
});

test("a title, lede or body of markup stays text in every format", async () => {
  const evil = `</title><entry>]]><script>alert("1")</script><!--&amp;`;
  const body = {
    type: "doc" as const,
    content: [{ type: "paragraph" as const, content: [{ type: "text" as const, text: evil }] }],
  };
  await makeArticle({ title: evil, lede: evil, credits: evil, body });
  expect(await titles()).toEqual([evil]);
  expect(await atom((find) => find("//atom:summary"))).toEqual([evil]);
  const [content] = await atom((find) => find("//atom:content"));
  expect(content).not.toContain("<script>");
  expect(readXml(`<div>${content}</div>`, (find) => find("//p"))).toEqual([evil, evil]);
  expect(readXml((await getFeed("rss", null)).body, (find) => find("//item/title"), "rss")).toEqual([evil]);
  expect(readJsonFeed((await getFeed("json", null)).body).items[0]?.title).toBe(evil);
});

test("a changed slug keeps the id and leads to the new address", async () => {
  const id = await makeArticle();
  const before = await atom((find) => find("//atom:entry/atom:id"));
  await db.update(articleSlugs).set({ slug: "een-nieuw-adres" }).where(eq(articleSlugs.articleId, id));
  expect(await atom((find) => find("//atom:entry/atom:id"))).toEqual(before);
  expect(await atom((find) => find("//atom:entry/atom:link/@href"))).toEqual([
    expect.stringMatching(/^https?:\/\/.+\/artikel\/een-nieuw-adres$/),
  ]);
});

test("a section, an author and a tag have their own", async () => {
  const writer = await makeEditor("author");
  const [film] = await db.insert(sections).values({ slug: "film", name: "Film" }).returning();
  const [haven] = await db.insert(tags).values({ slug: "haven", name: "Haven" }).returning();
  if (!film || !haven || writer.authorId === null) throw new Error("Nothing to list by");
  await makeArticle({ title: "in de rubriek", sectionId: film.id });
  await makeArticle({ title: "van de auteur" }, [writer.authorId]);
  const tagged = await makeArticle({ title: "met het trefwoord" });
  await db.insert(articleTags).values({ articleId: tagged, tagId: haven.id });
  await makeArticle({ title: "van niets", status: "published" });

  expect(await titles(await findList("section", "film"))).toEqual(["in de rubriek"]);
  expect(await titles(await findList("tag", "haven"))).toEqual(["met het trefwoord"]);
  const [author] = await sql<{ slug: string }[]>`select slug from authors where id = ${writer.authorId}`;
  expect(await titles(await findList("author", author?.slug ?? ""))).toEqual(["van de auteur"]);
  expect(await titles()).toHaveLength(4);
});

test.each(["bestaat-niet", "x%2e", "", "\u0000", "Film"])("there is no list %j", async (slug) => {
  for (const of of ["section", "author", "tag"] as const) expect(await findList(of, slug)).toBeNull();
});

test("a feed carries its tags and those of the articles in it", async () => {
  const [film] = await db.insert(sections).values({ slug: "film", name: "Film" }).returning();
  const id = await makeArticle({ sectionId: film?.id });
  await getFeed("atom", await findList("section", "film"));
  for (const tag of ["feed", "all", "settings", `section-list:${film?.id}`, `section:${film?.id}`, `article:${id}`]) {
    expect(cache.tags).toContain(tag);
  }
});

test("the same articles make the same feed, another makes another", async () => {
  const id = await makeArticle();
  const first = await getFeed("rss", null);
  expect((await getFeed("rss", null)).etag).toBe(first.etag);
  await db.update(articles).set({ status: "withdrawn" }).where(eq(articles.id, id));
  expect((await getFeed("rss", null)).etag).not.toBe(first.etag);
});
