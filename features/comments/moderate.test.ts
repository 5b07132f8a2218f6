import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { commenters, comments } from "@/db/schema/comments";
import { auditLog } from "@/db/schema/editors";
import { cacheExpiries } from "@/db/schema/settings";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import type { Actor } from "@/features/articles/policy";
import type { CommentStatus } from "@/lib/comment-status";
import { moderateComment } from "./actions";
import { approve, markSpam, remove, reopen, undo } from "./moderate";
import { countPending, listComments, queuePageSize } from "./queries";
import type { ModerationVerb } from "./schema";

const session = vi.hoisted(() => ({ editor: null as unknown, expired: [] as string[] }));
vi.mock("@/features/editors/session", () => ({ currentEditor: async () => session.editor }));
vi.mock("next/cache", () => ({
  cacheLife: () => undefined,
  cacheTag: () => undefined,
  refresh: () => undefined,
  updateTag: (tag: string) => session.expired.push(tag),
}));

type Person = Actor & { name: string };
const verbs = { approve, markSpam, remove, reopen, undo };

let articleId: number;
let moderator: Person;

beforeEach(async () => {
  await emptyTables();
  session.editor = null;
  session.expired = [];
  articleId = await makeArticle();
  moderator = await makeEditor("moderator");
});
afterAll(() => sql.end());

let made = 0;
async function comment(changes: Partial<typeof comments.$inferInsert> = {}): Promise<number> {
  made += 1;
  const [row] = await db
    .insert(comments)
    .values({ articleId, name: `Lezer ${made}`, text: `Reactie ${made}`, textHash: Buffer.from([made]), ...changes })
    .returning({ id: comments.id });
  return row?.id ?? 0;
}
const find = async (id: number) => (await db.select().from(comments).where(eq(comments.id, id)))[0];
const recorded = async () => (await db.select({ tag: cacheExpiries.tag }).from(cacheExpiries)).map(({ tag }) => tag);

describe("a decision", () => {
  const moves: [ModerationVerb, CommentStatus, CommentStatus | "stale", boolean][] = [
    ["approve", "pending", "approved", true],
    ["approve", "spam", "approved", true],
    ["approve", "approved", "stale", false],
    ["approve", "deleted", "stale", false],
    ["markSpam", "pending", "spam", false],
    ["markSpam", "approved", "spam", true],
    ["markSpam", "spam", "stale", false],
    ["remove", "pending", "deleted", false],
    ["remove", "approved", "deleted", true],
    ["remove", "spam", "deleted", false],
    ["remove", "deleted", "stale", false],
    ["reopen", "approved", "pending", true],
    ["reopen", "spam", "pending", false],
    ["reopen", "deleted", "pending", false],
    ["reopen", "pending", "stale", false],
  ];
  test.each(moves)("%s a comment that is %s: %s, page expires: %s", async (verb, from, to, expires) => {
    const id = await comment({ status: from });
    const result = await verbs[verb](moderator, id, 1);
    const expired = expires ? [`comments:${articleId}`] : [];
    if (to === "stale") {
      expect(result).toEqual({ ok: false, error: "stale" });
      expect(await find(id)).toMatchObject({ status: from, version: 1 });
      expect(await db.select().from(auditLog)).toEqual([]);
    } else {
      expect(result).toEqual({ ok: true, data: { id, version: 2, status: to, expired } });
      const decided = to === "pending" ? null : moderator.id;
      expect(await find(id)).toMatchObject({ status: to, version: 2, decidedBy: decided });
      const [line] = await db.select().from(auditLog);
      expect(line).toMatchObject({ editorName: moderator.name, subjectType: "comment", subjectId: id, from, to });
    }
    expect(await recorded()).toEqual(expired);
  });

  test("on what someone else decided in the meantime is refused", async () => {
    const id = await comment();
    await markSpam(moderator, id, 1);
    expect(await approve(moderator, id, 1)).toEqual({ ok: false, error: "stale" });
    expect((await find(id))?.status).toBe("spam");
  });

  test("is made once by two people at the same moment", async () => {
    const id = await comment();
    const answers = await Promise.all([
      approve(moderator, id, 1),
      markSpam(moderator, id, 1),
      remove(moderator, id, 1),
    ]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect((await find(id))?.version).toBe(2);
    expect(await db.select().from(auditLog)).toHaveLength(1);
  });

  test("is taken back whole by who made it, once, and by nobody else", async () => {
    const id = await comment({ status: "approved" });
    const other = await makeEditor("moderator");
    await markSpam(moderator, id, 1);
    expect(await undo(other, id, 2)).toEqual({ ok: false, error: "stale" });
    expect(await undo(moderator, id, 1)).toEqual({ ok: false, error: "stale" });
    const expired = [`comments:${articleId}`];
    expect(await undo(moderator, id, 2)).toEqual({ ok: true, data: { id, version: 3, status: "approved", expired } });
    expect(await find(id)).toMatchObject({ status: "approved", decidedBy: moderator.id });
    const fresh = await comment();
    expect(await undo(moderator, fresh, 1)).toEqual({ ok: false, error: "stale" });
  });

  test("on what is not there", async () => {
    expect(await approve(moderator, 2_147_483_647, 1)).toEqual({ ok: false, error: "not-found" });
  });
});

describe("who may", () => {
  test.each(["editor", "moderator", "admin"] as const)("%s: under every article", async (role) => {
    expect(await approve(await makeEditor(role), await comment(), 1)).toMatchObject({ ok: true });
  });

  test("author: under own articles, by byline or because it was started by the account", async () => {
    const author = await makeEditor("author");
    const signed = await makeArticle({}, [author.authorId ?? 0]);
    const started = await makeArticle({ createdBy: author.id });
    expect(await approve(author, await comment({ articleId: signed }), 1)).toMatchObject({ ok: true });
    expect(await approve(author, await comment({ articleId: started }), 1)).toMatchObject({ ok: true });
  });

  test("author: never under someone else's, nor without a byline", async () => {
    const author = await makeEditor("author");
    const stranger = { ...(await makeEditor("author")), authorId: null };
    const other = await makeArticle({}, [(await makeEditor("author")).authorId ?? 0]);
    for (const verb of Object.values(verbs)) {
      for (const person of [author, stranger]) {
        const id = await comment({ articleId: other, status: verb === reopen ? "spam" : "pending" });
        expect(await verb(person, id, 1)).toEqual({ ok: false, error: "forbidden" });
        expect((await find(id))?.version).toBe(1);
      }
    }
    expect(await db.select().from(auditLog)).toEqual([]);
  });
});

describe("the action, called directly", () => {
  test("is refused without a session", async () => {
    const id = await comment();
    expect(await moderateComment(id, 1, "approve")).toEqual({ ok: false, error: "not-logged-in" });
    expect((await find(id))?.status).toBe("pending");
  });

  test("is refused for an author of something else", async () => {
    session.editor = await makeEditor("author");
    expect(await moderateComment(await comment(), 1, "approve")).toEqual({ ok: false, error: "forbidden" });
  });

  test("expires the page of who acts, at once", async () => {
    session.editor = moderator;
    const id = await comment();
    expect(await moderateComment(id, 1, "approve")).toEqual({ ok: true, data: { id, version: 2, status: "approved" } });
    expect(session.expired).toEqual([`comments:${articleId}`]);
  });

  test.each([
    [0, 1, "approve"],
    [1, 2_147_483_648, "approve"],
    [Number.NaN, 1, "approve"],
    [1, 1, "toString"],
    [1, 1, "constructor"],
  ])("refuses what cannot be: %d %d %s", async (id, version, verb) => {
    session.editor = moderator;
    const answer: unknown = await Reflect.apply(moderateComment, null, [id, version, verb]);
    expect(answer).toEqual({ ok: false, error: "not-found" });
  });
});

describe("reading", () => {
  test("the queue holds what an editor may moderate: an author own articles, nobody what is in the trash", async () => {
    const author = await makeEditor("author");
    const own = await makeArticle({}, [author.authorId ?? 0]);
    const started = await makeArticle({ createdBy: author.id });
    const trashed = await makeArticle({ trashedAt: new Date() }, [author.authorId ?? 0]);
    const mine = [await comment({ articleId: own }), await comment({ articleId: started })];
    const theirs = await comment();
    await comment({ articleId: trashed });
    const ids = async (editor: Actor) =>
      (await listComments(editor, { status: "pending" })).comments.map(({ id }) => id);
    expect((await ids(author)).sort()).toEqual(mine);
    expect((await ids(moderator)).sort()).toEqual([...mine, theirs]);
    expect(await countPending(author)).toBe(2);
    expect(await countPending(moderator)).toBe(3);
    expect(await ids({ ...author, id: 0, authorId: null })).toEqual([]);
  });

  test("the queue is searched by name, address, text and title, with signs taken literally", async () => {
    const [commenter] = await db.insert(commenters).values({ email: "Anna@Voorbeeld.nl" }).returning();
    const anna = await comment({ name: "Anna", commenterId: commenter?.id });
    const percent = await comment({ text: "Honderd % goed" });
    await db.update(articles).set({ title: "De Hef staat stil" });
    const search = async (words: string) =>
      (await listComments(moderator, { status: "pending", search: words })).comments.map(({ id }) => id);
    expect(await search("ANNA")).toEqual([anna]);
    expect(await search("anna@voorbeeld")).toEqual([anna]);
    expect(await search("%")).toEqual([percent]);
    expect(await search("hef staat")).toHaveLength(2);
    expect(await search("\u0000_")).toEqual([]);
  });

  test("the queue has pages; a page that cannot be is the nearest that can", async () => {
    for (let time = 0; time < queuePageSize + 3; time += 1) await comment();
    const page = async (number: number) => {
      const queue = await listComments(moderator, { status: "pending", page: number });
      return [queue.comments.length, queue.page, queue.pages, queue.total];
    };
    expect(await page(1)).toEqual([50, 1, 2, 53]);
    expect(await page(2)).toEqual([3, 2, 2, 53]);
    for (const wrong of [99, Number.POSITIVE_INFINITY]) expect(await page(wrong)).toEqual([3, 2, 2, 53]);
    for (const wrong of [0, -5, Number.NaN]) expect(await page(wrong)).toEqual([50, 1, 2, 53]);
  });
});
