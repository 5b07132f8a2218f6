import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { commenters, comments } from "@/db/schema/comments";
import { auditLog } from "@/db/schema/editors";
import { cacheExpiries } from "@/db/schema/settings";
import { spamTotals } from "@/db/schema/spam";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import type { Actor } from "@/features/articles/policy";
import type { CommentStatus } from "@/lib/comment-status";
import { deskEditText } from "@/lib/text.nl/inbox";
import { editComment, moderateComments } from "./actions";
import { inboxFilter } from "./filter";
import { approve, markSpam, moderate, remove, reopen, undo, undoBatch } from "./moderate";
import { selectComments } from "./pages";
import { countOfSender, countPending, listComments, queuePageSize } from "./queries";
import type { ModerationVerb } from "./schema";
import { sweep } from "./sweep";

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
    expect(await find(id)).toMatchObject({ status: "approved", decidedAt: null, decidedBy: null, before: null });
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
    expect(await moderateComments("approve", [{ id, version: 1 }])).toEqual({ ok: false, error: "not-logged-in" });
    expect((await find(id))?.status).toBe("pending");
  });

  test("is refused for an author of something else, who may decide about own ones named with it", async () => {
    const author = await makeEditor("author");
    session.editor = author;
    const id = await comment();
    expect(await moderateComments("approve", [{ id, version: 1 }])).toEqual({ ok: false, error: "forbidden" });
    const own = await comment({ articleId: await makeArticle({ createdBy: author.id }) });
    const both = [id, own].map((one) => ({ id: one, version: 1 }));
    expect(await moderateComments("approve", both)).toMatchObject({
      data: { decided: [own], missed: [{ id, error: "forbidden" }] },
    });
    expect((await find(id))?.status).toBe("pending");
  });

  test("expires the page of who acts, at once", async () => {
    session.editor = moderator;
    const id = await comment();
    const answer = await moderateComments("approve", [{ id, version: 1 }]);
    expect(answer).toMatchObject({ ok: true, data: { decided: [id], missed: [] } });
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
    const answer: unknown = await Reflect.apply(moderateComments, null, [verb, [{ id, version }]]);
    expect(answer).toEqual({ ok: false, error: "not-found" });
  });

  test("changes words for the desk with a reason, which readers see; the words stand nowhere else", async () => {
    session.editor = moderator;
    const id = await comment({ status: "approved", text: "Bel mij op 010-1234567." });
    const edit = { id, version: 1, text: "Bel mij.", reason: "een nummer weggehaald" };
    expect(await editComment({ ...edit, reason: " " })).toMatchObject({
      error: "invalid",
      fields: { reason: deskEditText.reasonMissing },
    });
    expect(await editComment(edit)).toEqual({ ok: true, data: { version: 2 } });
    expect(session.expired).toEqual([`comments:${articleId}`]);
    expect(await editComment(edit)).toEqual({ ok: false, error: "stale" });
    const shown = (await selectComments(db, [id])).get(id);
    expect(shown).toMatchObject({ text: "Bel mij.", deskReason: "een nummer weggehaald" });
    expect(JSON.stringify(await db.select().from(auditLog))).not.toContain("010-1234567");
    session.editor = await makeEditor("author");
    expect(await editComment({ ...edit, version: 2 })).toEqual({ ok: false, error: "forbidden" });
  });
});

describe("many at once", () => {
  const target = async (changes = {}) => ({ id: await comment(changes), version: 1 });

  test("are decided together; what another decided meanwhile is left alone, with who did", async () => {
    const other = await makeEditor("moderator");
    const targets = [await target(), await target(), await target({ articleId: await makeArticle() })];
    await markSpam(other, targets[1]?.id ?? 0, 1);
    const { decided, missed, batch } = await moderate(moderator, "approve", targets);
    expect(decided.map(({ id }) => id).sort()).toEqual([targets[0]?.id, targets[2]?.id]);
    expect(missed).toEqual([{ id: targets[1]?.id, error: "stale", status: "spam", by: other.name }]);
    expect(await recorded()).toHaveLength(2);
    expect(await db.$count(auditLog, eq(auditLog.action, "comment.approve"))).toBe(2);

    await remove(other, targets[0]?.id ?? 0, 2);
    expect((await undoBatch(other, batch)).decided).toEqual([]);
    expect((await undoBatch(moderator, batch)).decided).toMatchObject([{ id: targets[2]?.id, status: "pending" }]);
    expect((await find(targets[0]?.id ?? 0))?.status).toBe("deleted");
    expect((await undoBatch(moderator, batch)).decided).toEqual([]);
  });

  test("two who sweep the same at once decide about each once", async () => {
    await db.delete(spamTotals);
    const other = await makeEditor("moderator");
    const targets = [];
    for (let nth = 0; nth < 120; nth += 1) targets.push(await target());
    const sweeps = await Promise.all([
      moderate(moderator, "approve", targets),
      moderate(other, "markSpam", [...targets].reverse()),
    ]);
    expect(sweeps.flatMap(({ decided }) => decided)).toHaveLength(120);
    expect(await db.$count(auditLog)).toBe(120);
    expect(await db.select().from(spamTotals)).toMatchObject([
      { ham: sweeps[0]?.decided.length, spam: sweeps[1]?.decided.length },
    ]);
  });

  test("all of a filter are decided, not what came in since, and all taken back with what was learned", async () => {
    await db.delete(spamTotals);
    const [links] = [
      { verdicts: [{ phase: "links" as const, says: "hold" as const, why: "many-links" as const, number: 4 }] },
    ];
    const found = [await target(links), await target(links)];
    const [plain, late] = [await target(), await target(links)];
    const filter = inboxFilter.parse({ reden: "many-links" });
    const upTo = found[1]?.id ?? 0;
    const swept = await sweep(moderator, "markSpam", { filter, upTo, batch: null });
    expect(swept).toMatchObject({ missed: [], more: false });
    expect(swept.decided.map(({ id }) => id)).toEqual(found.map(({ id }) => id));
    expect([(await find(plain.id))?.status, (await find(late.id))?.status]).toEqual(["pending", "pending"]);
    expect(await db.select().from(spamTotals)).toMatchObject([{ spam: 2, ham: 0 }]);
    await undoBatch(moderator, swept.batch);
    expect(await db.select().from(spamTotals)).toMatchObject([{ spam: 0, ham: 0 }]);
    expect(await db.$count(comments, eq(comments.status, "pending"))).toBe(4);
  });

  test("taking back an approval of what the filter put away teaches nothing", async () => {
    await db.delete(spamTotals);
    const id = await comment({ status: "spam" });
    await approve(moderator, id, 1);
    expect(await db.select().from(spamTotals)).toMatchObject([{ spam: 0, ham: 1 }]);
    await undo(moderator, id, 2);
    expect(await db.select().from(spamTotals)).toMatchObject([{ spam: 0, ham: 0 }]);
    expect(await find(id)).toMatchObject({ status: "spam", decidedAt: null });
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
      (await listComments(editor, inboxFilter.parse({}))).comments.map(({ id }) => id);
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
      (await listComments(moderator, inboxFilter.parse({ zoek: words }))).comments.map(({ id }) => id);
    expect(await search("ANNA")).toEqual([anna]);
    expect(await search("anna@voorbeeld")).toEqual([anna]);
    expect(await search("%")).toEqual([percent]);
    expect(await search("hef staat")).toHaveLength(2);
    expect(await search("\u0000_")).toEqual([]);
  });

  test("the inbox is narrowed by article, section, sender, reason, links and period", async () => {
    const [commenter] = await db.insert(commenters).values({ email: "bert@voorbeeld.nl" }).returning();
    const hash = Buffer.from("0123456789abcdef");
    const first = await comment({ name: "Bert", commenterId: commenter?.id, status: "approved" });
    const sameName = await comment({ name: "BERT", addressHash: hash });
    const sameAddress = await comment({ addressHash: hash, createdAt: new Date("2026-03-02T11:00:00Z") });
    const linked = await comment({ verdicts: [{ phase: "links", says: "pass", why: "links", number: 1 }] });
    const elsewhere = await comment({ articleId: await makeArticle() });
    const ids = async (params: Record<string, unknown>) =>
      (await listComments(moderator, inboxFilter.parse({ stand: "alle", ...params }))).comments
        .map(({ id }) => id)
        .sort((a, b) => a - b);
    expect(await ids({ artikel: articleId })).toEqual([first, sameName, sameAddress, linked]);
    expect(await ids({ stand: "approved" })).toEqual([first]);
    expect(await ids({ afzender: first })).toEqual([first, sameName]);
    expect(await ids({ afzender: sameName })).toEqual([first, sameName, sameAddress]);
    expect(await ids({ links: "1" })).toEqual([linked]);
    expect(await ids({ van: "2026-03-02", tot: "2026-03-02" })).toEqual([sameAddress]);
    expect(await ids({ rubriek: 1 })).toEqual([]);
    expect(await ids({ afzender: "x", reden: "x", van: "morgen", artikel: "-1" })).toHaveLength(5);
    expect(await countOfSender(moderator, sameName)).toMatchObject({ counts: { approved: 1, pending: 2, spam: 0 } });
    expect(await countOfSender(await makeEditor("author"), sameName)).toBeNull();
    expect(elsewhere).toBeGreaterThan(linked);
  });

  test("the queue has pages; a page that cannot be is the nearest that can", async () => {
    for (let time = 0; time < queuePageSize + 3; time += 1) await comment();
    const page = async (number: number) => {
      const queue = await listComments(moderator, inboxFilter.parse({}), number);
      return [queue.comments.length, queue.page, queue.pages, queue.total];
    };
    expect(await page(1)).toEqual([100, 1, 2, 103]);
    expect(await page(2)).toEqual([3, 2, 2, 103]);
    for (const wrong of [99, Number.POSITIVE_INFINITY]) expect(await page(wrong)).toEqual([3, 2, 2, 103]);
    for (const wrong of [0, -5, Number.NaN]) expect(await page(wrong)).toEqual([100, 1, 2, 103]);
  });
});
