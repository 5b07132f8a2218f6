import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { commenters, comments } from "@/db/schema/comments";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { approve, remove } from "./moderate";
import { hasCommentPage } from "./pages";
import { getComments } from "./read";

const cache = vi.hoisted(() => ({ tags: new Set<string>() }));
vi.mock("next/cache", () => ({
  cacheLife: () => undefined,
  cacheTag: (...added: string[]) => added.forEach((tag) => void cache.tags.add(tag)),
}));

const start = Date.UTC(2026, 10, 22);
let articleId: number;
let made = 0;

beforeEach(async () => {
  await emptyTables();
  cache.tags.clear();
  articleId = await makeArticle();
  made = 0;
});
afterAll(() => sql.end());

/** Each a second after the one before. */
async function comment(changes: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  made += 1;
  const values = {
    articleId,
    name: `Lezer ${made}`,
    text: `Reactie ${made}`,
    status: "approved" as const,
    textHash: Buffer.from(String(made)),
    createdAt: new Date(start + made * 1000),
  };
  const [row] = await db
    .insert(comments)
    .values({ ...values, ...changes })
    .returning({ id: comments.id });
  return row?.id ?? 0;
}
const fill = (count: number) =>
  sql`insert into comments (article_id, name, text, status, text_hash, created_at)
    select ${articleId}, 'Lezer ' || n, 'Reactie ' || n, 'approved', ''::bytea, '2026-01-01'::timestamptz + n * interval '1 second'
    from generate_series(1, ${count}::int) n`;
const idsOn = async (page: number) =>
  (await getComments(articleId, page))?.threads.flatMap(({ root, replies, continued }) =>
    (continued ? replies : [root, ...replies]).map(({ id }) => id),
  );

describe("a page of comments", () => {
  test("holds the approved ones, oldest first with their replies, and never an e-mail address", async () => {
    const [commenter] = await db.insert(commenters).values({ email: "anna@voorbeeld.nl" }).returning();
    const oldest = await comment();
    const newest = await comment({ commenterId: commenter?.id });
    const reply = await comment({ parentId: oldest });
    for (const status of ["pending", "spam", "deleted"] as const) await comment({ status });
    await comment({ articleId: await makeArticle() });
    expect(await idsOn(1)).toEqual([oldest, reply, newest]);
    const page = await getComments(articleId);
    expect(page).toMatchObject({ total: 3, page: 1, more: false });
    expect(Object.keys(page?.threads[0]?.root ?? {}).sort()).toEqual([
      ...["by", "createdAt", "deskReason", "edited", "gone", "id", "name", "text"],
    ]);
    expect(JSON.stringify(page)).not.toContain("anna@");
  });

  test("says which came from the account of an author of the article, and which from the rest of the desk", async () => {
    const author = await makeEditor("author");
    articleId = await makeArticle({}, [author.authorId ?? 0]);
    await comment({ editorId: author.id });
    await comment({ editorId: (await makeEditor("moderator")).id });
    await comment();
    const page = await getComments(articleId);
    expect(page?.threads.map(({ root }) => root.by)).toEqual(["author", "desk", null]);
  });

  test("an article without comments has one empty page", async () => {
    expect(await getComments(articleId)).toEqual({ threads: [], page: 1, more: false, total: 0 });
    expect(await getComments(articleId, 2)).toBeNull();
    expect(await hasCommentPage(articleId, 2)).toBe(false);
  });

  test("of ten thousand comments holds fifty, the whole of which is two hundred pages", async () => {
    await fill(10_000);
    for (const page of [1, 2, 200]) expect(await idsOn(page)).toHaveLength(50);
    expect(await getComments(articleId)).toMatchObject({ total: 10_000, more: true });
    expect(await getComments(articleId, 200)).toMatchObject({ total: null, more: false });
    expect(await hasCommentPage(articleId, 200)).toBe(true);
    expect(await hasCommentPage(articleId, 201)).toBe(false);
    expect(await hasCommentPage(articleId, 99_999)).toBe(false);
  });

  test("of one thread of ten thousand holds fifty, and says what it continues", async () => {
    const root = await comment();
    await fill(10_000);
    await sql`update comments set parent_id = ${root}, created_at = created_at + interval '1 year' where id <> ${root}`;
    expect(await idsOn(1)).toHaveLength(50);
    const page = await getComments(articleId, 2);
    expect(page?.threads).toMatchObject([{ root: { id: root }, continued: true }]);
    expect(page?.threads[0]?.replies).toHaveLength(50);
  });
});

describe("what an approval or removal expires", () => {
  test("is the last page alone, with the count under the article", async () => {
    await fill(120);
    const waiting = await comment({ status: "pending" });
    const approved = await approve(await makeEditor("moderator"), waiting, 1);
    expect(approved.ok && approved.data.expired).toEqual([`comments:${articleId}`, `comments:${articleId}:3`]);
    expect((await idsOn(3))?.at(-1)).toBe(waiting);
  });

  test("is the new page and the page before it, which gets a link to it", async () => {
    await fill(100);
    await getComments(articleId, 3);
    expect(cache.tags).toContain(`comments:${articleId}:3`);
    const waiting = await comment({ status: "pending" });
    const approved = await approve(await makeEditor("moderator"), waiting, 1);
    expect(approved.ok && approved.data.expired).toEqual([
      `comments:${articleId}`,
      `comments:${articleId}:2`,
      `comments:${articleId}:3`,
    ]);
  });

  test("is every page that holds something else by it", async () => {
    await fill(101);
    const [first] = (await idsOn(1)) ?? [];
    const removed = await remove(await makeEditor("moderator"), first ?? 0, 1);
    expect(removed.ok && removed.data.expired).toEqual([
      `comments:${articleId}`,
      `comments:${articleId}:2`,
      `comments:${articleId}:3`,
    ]);
    expect(await getComments(articleId, 3)).toBeNull();
  });

  test("of two at the same moment is what both did together", async () => {
    await fill(99);
    const moderator = await makeEditor("moderator");
    const waiting = [await comment({ status: "pending" }), await comment({ status: "pending" })];
    const done = await Promise.all(waiting.map((id) => approve(moderator, id, 1)));
    const expired = done.flatMap((result) => (result.ok ? result.data.expired : []));
    expect(new Set(expired)).toEqual(new Set([1, 2, 3].map((n) => `comments:${articleId}${n > 1 ? `:${n}` : ""}`)));
  });
});
