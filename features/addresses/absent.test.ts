import { eq } from "drizzle-orm";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articleSlugs, articleTags } from "@/db/schema/articles";
import { sections, tags as tagTable } from "@/db/schema/sections";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { publish } from "@/features/articles/publish";
import { getArticle } from "@/features/articles/queries";
import { getAuthor } from "@/features/authors/queries";
import { makeByline } from "@/features/editors/give-byline";
import { saveList } from "@/features/lists/save";
import { getSeries, getTag } from "@/features/sections/queries";

/* What is asked for too early is remembered as not there: it must be found as soon as it is. */

const cache = vi.hoisted(() => ({ tags: new Set<string>() }));
vi.mock("next/cache", () => ({
  cacheLife: () => undefined,
  cacheTag: (...added: string[]) => added.forEach((tag) => void cache.tags.add(tag)),
}));

beforeEach(async () => {
  await emptyTables();
  cache.tags.clear();
});
afterAll(() => sql.end());

const forgets = (expired: string[]) => expired.some((tag) => cache.tags.has(tag));

async function makeReady(slug: string) {
  const editor = await makeEditor("editor");
  const [section] = await db.insert(sections).values({ slug: "muziek", name: "Muziek" }).returning();
  const ready = { status: "ready" as const, sectionId: section?.id, lede: "Aan de kade.", wordCount: 10 };
  const id = await makeArticle(ready, [editor.authorId ?? 0]);
  await db.update(articleSlugs).set({ slug }).where(eq(articleSlugs.articleId, id));
  return { editor, id };
}

test("an article that nobody had made yet is found once it is published", async () => {
  expect(await getArticle("de-hef")).toBeNull();
  const { editor, id } = await makeReady("de-hef");
  const done = await publish(editor, id, 1);
  expect(done.ok && forgets(done.data.expired)).toBe(true);
});

test("a draft that someone asked for is found once it is published", async () => {
  const { editor, id } = await makeReady("de-hef");
  expect(await getArticle("de-hef")).toBeNull();
  const done = await publish(editor, id, 1);
  expect(done.ok && forgets(done.data.expired)).toBe(true);
});

test("a tag is found once an article that carries it is published", async () => {
  expect(await getTag("haven")).toBeNull();
  const { editor, id } = await makeReady("de-hef");
  const [tag] = await db.insert(tagTable).values({ slug: "haven", name: "Haven" }).returning();
  await db.insert(articleTags).values({ articleId: id, tagId: tag?.id ?? 0 });
  const done = await publish(editor, id, 1);
  expect(done.ok && forgets(done.data.expired)).toBe(true);
});

test("an author is found once there is a byline", async () => {
  expect(await getAuthor("anna-proef")).toBeNull();
  const { id } = await makeEditor("author");
  await sql`update authors set editor_id = null`;
  const expired = await db.transaction((tx) => makeByline(tx, { id, name: "Anna Proef" }));
  expect(forgets(expired)).toBe(true);
});

test("a series and a tag are found once an editor has made them", async () => {
  const admin = await makeEditor("admin");
  for (const [of, get] of [
    ["series", getSeries],
    ["tag", getTag],
  ] as const) {
    cache.tags.clear();
    expect(await get("bruggen")).toBeNull();
    const saved = await saveList(admin, {
      of,
      name: "Bruggen",
      slug: "bruggen",
      description: "",
      position: 1,
      ink: "",
    });
    expect(saved.ok && forgets(saved.data.expired)).toBe(true);
  }
});
