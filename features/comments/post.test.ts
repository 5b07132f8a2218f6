import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { commentBans, senderKeys } from "@/db/schema/bans";
import { commenters, commentStarts, comments } from "@/db/schema/comments";
import { cacheExpiries, settings } from "@/db/schema/settings";
import { spamTotals, spamWords } from "@/db/schema/spam";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { getView } from "@/features/articles/view";
import { hashWord } from "@/features/spam/hash";
import { tags } from "@/lib/cache";
import { phaseNames } from "@/lib/comment-verdict";
import { emptyForm } from "@/lib/form-state";
import { ok } from "@/lib/result";
import { commentFieldText } from "@/lib/text.nl/comments";
import { postComment } from "./actions";
import { begin, hashBeginner } from "./begin";
import { showClosed } from "./close";
import { forgetSenders } from "./forget-senders";
import { approve, markSpam, remove } from "./moderate";
import { post } from "./post";
import type { CommentInput } from "./schema";

vi.mock("next/headers", () => ({ headers: async () => new Headers({ "x-forwarded-for": "203.0.113.7" }) }));
const session = vi.hoisted(() => ({ editor: null as { id: number } | null }));
vi.mock("@/features/editors/session", () => ({ currentEditor: async () => session.editor }));

const stored = { ok: true, data: { id: expect.any(Number), shown: false, expired: [] } };
const refused = (error: string) => ({ ok: false, error });

let articleId: number;

beforeEach(async () => {
  await emptyTables();
  session.editor = null;
  for (const name of ["antenneDayKey", "antenneSenderKeys", "antenneShut", "antenneComing", "antenneBegun"]) {
    Reflect.deleteProperty(globalThis, name);
  }
  articleId = await makeArticle();
  await db.delete(settings);
  await db.delete(spamWords);
  await db.delete(spamTotals);
  await db.insert(settings).values({});
  await sql`delete from jobs.job`;
});
afterAll(() => sql.end());

vi.mock("next/cache", () => ({ refresh: () => undefined, updateTag: () => undefined }));

let sender = 0;
/** Another reader each time. */
const someone = () => {
  sender += 1;
  return `203.0.113.${sender}`;
};
const input = (changes: Partial<CommentInput> = {}): CommentInput => ({
  articleId,
  parentId: null,
  name: "Anna",
  email: "anna@voorbeeld.nl",
  text: "De Hef is het mooist bij laag water.",
  website: "",
  ...changes,
});
/** Another reader each time, who took a minute to write. */
const writer = async () => {
  const address = someone();
  await db.insert(commentStarts).values({ senderHash: await hashBeginner(address), at: new Date(Date.now() - 60_000) });
  return address;
};
const all = () => db.select().from(comments).orderBy(comments.id);

describe("a comment", () => {
  test("is stored, waits for approval, and keeps no address", async () => {
    expect(await post(input(), "203.0.113.7")).toEqual(stored);
    const [comment] = await all();
    expect(comment).toMatchObject({ articleId, name: "Anna", status: "pending", parentId: null, version: 1 });
    expect(comment?.addressHash).toHaveLength(16);
    expect(JSON.stringify(comment)).not.toContain("203.0.113.7");
  });

  test("makes its sender known once, whatever the capitals, and renews the consent", async () => {
    await post(input(), someone());
    await sql`update commenters set storage_consent_at = '2020-01-01'`;
    await post(input({ email: "Anna@Voorbeeld.NL", text: "Nog iets." }), someone());
    const known = await db.select().from(commenters);
    expect(known).toHaveLength(1);
    expect(known[0]?.storageConsentAt.getTime()).toBeGreaterThan(Date.now() - 60_000);
    expect((await all()).map((comment) => comment.commenterId)).toEqual([known[0]?.id, known[0]?.id]);
  });

  test("with the trap filled in looks accepted, and is kept as spam, also where nobody waits", async () => {
    await db.update(settings).set({ commentReview: "nobody" });
    expect(await post(input({ website: "https://spam.example" }), someone())).toEqual(stored);
    const [comment] = await all();
    expect(comment).toMatchObject({ status: "spam", decidedAt: null });
    expect(comment?.verdicts).toContainEqual({ phase: "honeypot", says: "spam", why: "trap-filled" });
  });

  test("keeps what every phase said, in their order", async () => {
    await post(input(), someone());
    const [comment] = await all();
    expect(comment?.verdicts.map(({ phase }) => phase)).toEqual(phaseNames);
    expect(comment?.verdicts.at(-1)).toEqual({ phase: "trust", says: "hold", why: "everyone-waits" });
  });
});

describe("an article decides whether it takes comments", () => {
  test.each([
    ["draft", { status: "draft" as const }, "not-found"],
    ["withdrawn", { status: "withdrawn" as const }, "not-found"],
    ["in the trash", { trashedAt: new Date() }, "not-found"],
    ["closed", { commentMode: "closed" as const }, "closed"],
    ["closed since a minute", { commentsUntil: new Date(Date.now() - 60_000) }, "closed"],
  ])("%s", async (_, changes, error) => {
    await db.update(articles).set(changes).where(eq(articles.id, articleId));
    expect(await post(input(), someone())).toEqual(refused(error));
    expect(await all()).toEqual([]);
    expect(await db.select().from(commenters)).toEqual([]);
  });

  test("still open for a minute", async () => {
    await db.update(articles).set({ commentsUntil: new Date(Date.now() + 60_000) });
    expect(await post(input(), someone())).toEqual(stored);
  });

  test("one that does not exist", async () => {
    expect(await post(input({ articleId: 2_147_483_647 }), someone())).toEqual(refused("not-found"));
  });

  test("one that is being withdrawn at this moment: the comment waits, and is refused", async () => {
    const { promise: posting, resolve } = Promise.withResolvers<unknown>();
    await db.transaction(async (tx) => {
      await tx.update(articles).set({ status: "withdrawn" }).where(eq(articles.id, articleId));
      resolve(post(input(), someone()));
      await vi.waitFor(async () => {
        const [waiting] =
          await sql`select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`;
        expect(waiting).toBeDefined();
      });
    });
    expect(await posting).toEqual(refused("not-found"));
  });
});

describe("the same text again", () => {
  test("is refused within ten minutes, also in other capitals and spacing, and stored after", async () => {
    await post(input(), "203.0.113.7");
    expect(await post(input({ text: "de hef is het mooist\n\nbij laag water." }), "203.0.113.7")).toEqual(
      refused("duplicate"),
    );
    expect(await all()).toHaveLength(1);
    await sql`update comments set created_at = now() - interval '11 minutes'`;
    expect(await post(input(), "203.0.113.7")).toEqual(stored);
  });

  test("is refused from anyone when it is long, and from the same person or address when it is short", async () => {
    const long = "Deze zin is lang genoeg om niet door twee mensen tegelijk te zijn bedacht.";
    await post(input({ text: long, email: "een@voorbeeld.nl" }), someone());
    expect(await post(input({ text: long, email: "twee@voorbeeld.nl" }), someone())).toEqual(refused("duplicate"));

    const address = someone();
    await post(input({ text: "Mooi!", email: "een@voorbeeld.nl" }), address);
    expect(await post(input({ text: "Mooi!", email: "een@voorbeeld.nl" }), someone())).toEqual(refused("duplicate"));
    expect(await post(input({ text: "Mooi!", email: "twee@voorbeeld.nl" }), address)).toEqual(refused("duplicate"));
    expect(await post(input({ text: "Mooi!", email: "drie@voorbeeld.nl" }), someone())).toEqual(stored);
  });

  test("is stored once when it is sent five times at once", async () => {
    const text = "Deze zin is lang genoeg om niet door twee mensen tegelijk te zijn bedacht.";
    const answers = await Promise.all(
      Array.from({ length: 5 }, (_, index) => post(input({ text, email: `${index}@voorbeeld.nl` }), someone())),
    );
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await all()).toHaveLength(1);
  });

  test("is welcome under another article; when it is long, people look at it", async () => {
    const long = "Deze zin is lang genoeg om niet door twee mensen tegelijk te zijn bedacht.";
    for (const text of ["Mooi!", long]) {
      await post(input({ text }), someone());
      expect(await post(input({ text, articleId: await makeArticle() }), someone())).toEqual(stored);
    }
    const twins = (await all()).map(({ verdicts }) => verdicts.find(({ phase }) => phase === "repeats"));
    expect(twins).toMatchObject([{ why: "new" }, { why: "new" }, { why: "new" }, { why: "elsewhere", number: 1 }]);
  });
});

describe("limits", () => {
  const several = async (count: number, from: () => string) => {
    const answers = [];
    for (let time = 0; time < count; time += 1) {
      sender += 1;
      answers.push(await post(input({ text: `Reactie nummer ${sender}.` }), from()));
    }
    return answers.filter((answer) => answer.ok).length;
  };

  test("one address posts five times in ten minutes", async () => {
    expect(await several(7, () => "203.0.113.7")).toBe(5);
    expect(await post(input(), "203.0.113.7")).toEqual(refused("rate-limited"));
    expect(await several(1, () => "203.0.113.8")).toBe(1);
  });

  test("and thirty times a day", async () => {
    let posted = 0;
    for (let window = 0; window < 8; window += 1) {
      posted += await several(5, () => "203.0.113.7");
      await sql`update rate_limits set window_ends_at = now() where window_ends_at < now() + interval '1 hour'`;
    }
    expect(posted).toBe(30);
  });

  test("an article takes all that come from different people", async () => {
    expect(await several(70, someone)).toBe(70);
    expect((await all()).at(-1)?.verdicts).toContainEqual({ phase: "rate", says: "doubt", why: "busy" });
  });

  test("who goes on after that costs no write, and two questions a second", async () => {
    await several(6, () => "203.0.113.7");
    const asked = vi.spyOn(sql, "unsafe");
    const answers = await Promise.all(Array.from({ length: 100 }, () => post(input(), "203.0.113.7")));
    expect(answers.every((answer) => !answer.ok && answer.error === "rate-limited")).toBe(true);
    expect(asked).not.toHaveBeenCalled();
    asked.mockRestore();
  });
});

describe("a reply", () => {
  const approved = async (changes: Partial<CommentInput> = {}) => {
    await post(input({ text: `Eerder gezegd, keer ${sender}.`, ...changes }), someone());
    const [comment] = (await all()).slice(-1);
    await db
      .update(comments)
      .set({ status: "approved" })
      .where(eq(comments.id, comment?.id ?? 0));
    return comment?.id ?? 0;
  };
  const parentOfReplyTo = async (parentId: number) => {
    expect(await post(input({ parentId, text: `Antwoord ${sender}.` }), someone())).toEqual(stored);
    return (await all()).slice(-1)[0]?.parentId;
  };

  test("stands under what it answers; a reply to a reply under the same comment", async () => {
    const first = await approved();
    expect(await parentOfReplyTo(first)).toBe(first);
    const reply = await approved({ parentId: first });
    expect(await parentOfReplyTo(reply)).toBe(first);
  });

  test("to what readers do not see, or to another article's comment, is a comment of its own", async () => {
    const gone = await approved();
    await db.update(comments).set({ status: "spam" });
    expect(await parentOfReplyTo(gone)).toBeNull();
    const elsewhere = await approved({ articleId: await makeArticle() });
    expect(await parentOfReplyTo(elsewhere)).toBeNull();
    expect(await parentOfReplyTo(2_147_483_647)).toBeNull();
  });
});

describe("the form's action", () => {
  const form = (changes: Record<string, string> = {}) => {
    const data = new FormData();
    const fields = { articleId: String(articleId), name: "Anna", email: "anna@voorbeeld.nl", text: "Mooi stuk." };
    for (const [name, value] of Object.entries({ ...fields, website: "", ...changes })) data.set(name, value);
    return data;
  };

  test("stores, thanks, and empties only the text", async () => {
    expect(await postComment(emptyForm, form())).toEqual({
      result: ok(),
      shown: false,
      change: expect.stringMatching(/^\/reactie\/wijzigen\/\d+-[\w-]{43}$/),
      values: { name: "Anna", email: "anna@voorbeeld.nl", text: "", parentId: "", notify: "", remember: "" },
    });
    expect(await all()).toMatchObject([{ editorId: null }]);
  });

  test("asks who ticked the box to confirm that it wants mail, and nobody else", async () => {
    await postComment(emptyForm, form({ text: "Zonder vakje." }));
    expect(await sql`select * from reply_subscriptions`).toEqual([]);
    await postComment(emptyForm, form({ text: "Met een vakje.", notify: "on" }));
    const [subscription] = await sql`select id, thread_id, confirmed_at from reply_subscriptions`;
    expect(subscription).toMatchObject({ thread_id: (await all())[1]?.id, confirmed_at: null });
    expect(await sql`select data from jobs.job where name = 'reply-mail.ask'`).toMatchObject([
      { data: { subscriptionId: subscription?.id } },
    ]);
  });

  test("knows the account of who is logged in, whatever the form says", async () => {
    session.editor = await makeEditor("author");
    expect((await postComment(emptyForm, form({ editorId: "999" }))).result).toEqual(ok());
    expect(await all()).toMatchObject([{ editorId: session.editor.id, status: "pending" }]);
  });

  test("gives back what was typed, with a sentence at each field", async () => {
    expect(await postComment(emptyForm, form({ email: "anna", text: " ", parentId: "7" }))).toEqual({
      result: {
        ok: false,
        error: "invalid",
        fields: { email: commentFieldText.emailWrong, text: commentFieldText.textMissing },
      },
      values: { name: "Anna", email: "anna", text: " ", parentId: "7", notify: "", remember: "" },
    });
  });

  test("gives a number, and what was typed, when something unexpected goes wrong", async () => {
    const log = vi.spyOn(console, "error").mockReturnValue();
    const away = vi.spyOn(db, "insert").mockImplementation(() => {
      throw new Error("away");
    });
    const answer = await postComment(emptyForm, form());
    away.mockRestore();
    expect(answer).toMatchObject({ result: refused("unavailable"), values: { text: "Mooi stuk." } });
    expect(answer.failure).toMatch(/^[0-9a-f]{8}$/);
    expect(String(log.mock.calls[0]?.[0])).toContain(answer.failure);
    log.mockRestore();
  });

  test("survives what no browser sends", async () => {
    const odd = form({ name: "A\u0000nna", text: "\u0000Mooi\u0000 stuk\u202E" });
    odd.set("website", new File(["x"], "x.txt"));
    expect((await postComment(emptyForm, odd)).result).toEqual(ok());
    expect((await all())[0]).toMatchObject({ name: "Anna", text: "Mooi stuk" });
    expect((await postComment(emptyForm, new FormData())).result).toMatchObject({ ok: false, error: "invalid" });
  });
});

describe("the rules of the magazine", () => {
  const rule = (values: Partial<typeof settings.$inferInsert>) => db.update(settings).set(values);

  test("let everyone be seen at once, and the page expires with it", async () => {
    await rule({ commentReview: "nobody" });
    expect(await post(input(), await writer())).toEqual({
      ok: true,
      data: { id: expect.any(Number), shown: true, expired: [tags.comments(articleId)] },
    });
    expect(await all()).toMatchObject([{ status: "approved", decidedBy: null }]);
    expect(await db.$count(cacheExpiries)).toBe(1);
  });

  test("let a newcomer wait, and who was approved before not; spam ends that", async () => {
    await rule({ commentReview: "newcomers" });
    expect(await post(input(), someone())).toEqual(stored);
    expect(await post(input({ text: "Nog eens." }), someone())).toEqual(stored);
    await db.update(comments).set({ status: "approved" });
    expect(await post(input({ text: "En nu?" }), someone())).toMatchObject({ data: { shown: true } });
    expect(await post(input({ text: "En ik?", email: "bert@voorbeeld.nl" }), someone())).toEqual(stored);
    await db.update(comments).set({ status: "spam" }).where(eq(comments.text, "En nu?"));
    expect(await post(input({ text: "Vergissing?" }), someone())).toMatchObject({ data: { shown: true } });
    await db.update(comments).set({ decidedAt: new Date() }).where(eq(comments.text, "En nu?"));
    expect(await post(input({ text: "Weer ik." }), someone())).toEqual(stored);
  });

  test("give way to those of the article", async () => {
    await rule({ commentReview: "nobody" });
    await db.update(articles).set({ commentReview: "everyone" });
    expect(await post(input(), await writer())).toEqual(stored);
    await rule({ commentReview: "everyone" });
    await db.update(articles).set({ commentReview: "nobody" });
    expect(await post(input({ text: "Nog eens." }), await writer())).toMatchObject({ data: { shown: true } });
  });

  test("say which words and how many links, and how long a text is", async () => {
    await rule({ commentBannedWords: ["casino"], commentSuspectWords: ["bonus"], commentLinks: 0, commentLength: 100 });
    for (const text of ["Casino!", "Een bonus.", "Zie https://a.example", "x".repeat(101)]) {
      await post(input({ text }), someone());
    }
    expect(await all()).toMatchObject([{ status: "spam" }, { status: "pending" }, { status: "pending" }]);
    const reasons = (await all()).map(({ verdicts }) => verdicts.filter(({ says }) => says !== "pass")[1]?.why);
    expect(reasons).toEqual(["banned", "suspect", "many-links"]);
  });

  test("close an article some days after it came out, unless it has a date of its own", async () => {
    await rule({ commentDays: 30 });
    const published = (days: number) =>
      db
        .update(articles)
        .set({ publishedAt: new Date(Date.now() - days * 86_400_000) })
        .where(eq(articles.id, articleId));
    await published(29);
    expect(await post(input(), someone())).toEqual(stored);
    expect((await getView(db, articleId))?.commentsOpen).toBe(true);
    await published(31);
    expect(await post(input({ text: "Te laat?" }), someone())).toEqual(refused("closed"));
    expect((await getView(db, articleId))?.commentsOpen).toBe(false);
    await db.update(articles).set({ commentsUntil: new Date(Date.now() + 60_000) });
    expect(await post(input({ text: "Nog net." }), someone())).toEqual(stored);
    expect((await getView(db, articleId))?.commentsOpen).toBe(true);
  });
});

describe("when someone began", () => {
  const time = async () => (await all()).at(-1)?.verdicts.find(({ phase }) => phase === "time");

  test("is seen once a day and keeps no address; nobody who was not seen is lost", async () => {
    await begin("203.0.113.7");
    await sql`update comment_starts set at = now() - interval '9 seconds'`;
    await begin("203.0.113.7");
    expect(await db.$count(commentStarts)).toBe(1);
    await post(input(), "203.0.113.7");
    expect(await time()).toEqual({ phase: "time", says: "pass", why: "unhurried", number: 9 });
    await post(input({ text: "Van een ander." }), someone());
    expect(await time()).toEqual({ phase: "time", says: "doubt", why: "unseen" });
    expect(JSON.stringify(await db.select().from(commentStarts))).not.toContain("203.0.113");
    await sql`update comment_starts set at = now() - interval '25 hours'`;
    await forgetSenders();
    expect(await db.$count(commentStarts)).toBe(0);
  });

  test("a machine is thanked, and what it sent is kept", async () => {
    await db.update(settings).set({ commentReview: "nobody" });
    await begin("203.0.113.7");
    expect(await post(input(), "203.0.113.7")).toEqual(stored);
    expect(await post(input({ text: "https://goksite.example" }), "203.0.113.7")).toEqual(stored);
    expect(await all()).toMatchObject([{ status: "pending" }, { status: "spam" }]);
  });
});

describe("who may not comment for a while", () => {
  const soon = () => new Date(Date.now() + 60_000);
  const ban = (values: Pick<typeof commentBans.$inferInsert, "kind"> & Partial<typeof commentBans.$inferInsert>) =>
    db.insert(commentBans).values({ label: "iemand", reason: "Scheldt.", until: soon(), ...values });

  test("is known by name, whatever its capitals and accents", async () => {
    await ban({ kind: "name", value: "andre" });
    expect(await post(input({ name: "ANDRÉ" }), someone())).toMatchObject(refused("banned"));
    expect(await post(input({ name: "Andrea" }), someone())).toEqual(stored);
  });

  test("is known by the domain of the address and those under it", async () => {
    await ban({ kind: "domain", value: "weg.example" });
    for (const email of ["a@weg.example", "a@ook.WEG.example"]) {
      expect(await post(input({ email }), someone())).toMatchObject(refused("banned"));
    }
    expect(await post(input({ email: "a@nietweg.example" }), someone())).toEqual(stored);
  });

  test("is known by a hash of the address that came with a comment, also in later weeks; a lifted or ended ban is none", async () => {
    await post(input(), "203.0.113.7");
    const [comment] = await all();
    await ban({ kind: "address", addressHash: comment?.addressHash, addressKeyId: comment?.addressKeyId });
    await sql`update sender_keys set week = '2020-01-06'`;
    await sql`update comments set created_at = now() - interval '9 days'`;
    Reflect.deleteProperty(globalThis, "antenneSenderKeys");
    expect(await post(input({ text: "Nog een." }), "203.0.113.7")).toMatchObject(refused("banned"));
    expect(await post(input({ text: "Nog een." }), someone())).toEqual(stored);

    await forgetSenders();
    expect(await db.$count(senderKeys)).toBe(2);
    expect((await all())[0]).toMatchObject({ addressHash: null, addressKeyId: null });
    expect(await post(input({ text: "Nog twee." }), "203.0.113.7")).toMatchObject(refused("banned"));
    await db.update(commentBans).set({ liftedAt: new Date() });
    expect(await post(input({ text: "Nog drie." }), "203.0.113.7")).toEqual(stored);
    await db.update(commentBans).set({ liftedAt: null, until: new Date(Date.now() - 1000) });
    expect(await post(input({ text: "Nog vier." }), "203.0.113.7")).toEqual(stored);

    await forgetSenders();
    expect(await db.select().from(commentBans)).toMatchObject([{ addressHash: null, addressKeyId: null }]);
    expect(await db.$count(senderKeys)).toBe(1);
  });
});

describe("a page whose article stops taking comments", () => {
  test("is made anew once, when its own time or that of the magazine has come", async () => {
    await db.update(settings).set({ commentDays: 30 });
    const day = 86_400_000;
    const ago = (days: number) => new Date(Date.now() - days * day);
    const own = await makeArticle({ commentsUntil: new Date(Date.now() - 60_000) });
    const old = await makeArticle({ publishedAt: new Date(Date.now() - 30 * day - 60_000) });
    await makeArticle({ publishedAt: ago(29) });
    await makeArticle({ publishedAt: ago(40) });
    await makeArticle({ publishedAt: ago(30.1), commentsUntil: new Date(Date.now() + 60_000) });
    await makeArticle({ commentMode: "closed", commentsUntil: new Date(Date.now() - 60_000) });
    expect((await showClosed()).sort()).toEqual([own, old]);
    expect((await db.select().from(cacheExpiries)).map(({ tag }) => tag).sort()).toEqual(
      [tags.article(own), tags.article(old)].sort(),
    );
    expect(await showClosed()).toEqual([]);
  });
});

describe("the filter", () => {
  const teach = async () => {
    await db.insert(spamTotals).values({ spam: 40, ham: 40 });
    const rows = (words: string[], counts: { spam: number; ham: number }) =>
      words.map((word) => ({ word: hashWord(word), ...counts }));
    await db
      .insert(spamWords)
      .values([
        ...rows(["casino", "gratis", "bonus"], { spam: 30, ham: 0 }),
        ...rows(["brug", "museum"], { spam: 0, ham: 30 }),
      ]);
  };
  const spam = { text: "Gratis casino bonus" };
  const said = async () => (await all()).flatMap(({ verdicts }) => verdicts.filter(({ phase }) => phase === "filter"));

  test("is silent until it has learned", async () => {
    await post(input(spam), someone());
    expect(await all()).toMatchObject([{ status: "pending" }]);
    expect(await said()).toEqual([{ phase: "filter", says: "pass", why: "silent" }]);
  });

  test("puts spam away with the reason, keeps what it is unsure of for people, and lets the rest be", async () => {
    await teach();
    await db.update(settings).set({ commentReview: "nobody" });
    expect(await post(input(spam), someone())).toEqual(stored);
    expect(await post(input({ text: "Iets anders", email: "c@voorbeeld.nl" }), someone())).toEqual(stored);
    expect(await post(input({ text: "De brug en het museum", email: "d@voorbeeld.nl" }), await writer())).toMatchObject(
      {
        data: { shown: true },
      },
    );
    expect(await db.select().from(comments).orderBy(comments.id)).toMatchObject([
      { status: "spam", decidedBy: null },
      { status: "pending" },
      { status: "approved" },
    ]);
    expect(await said()).toMatchObject([
      { says: "spam", words: expect.arrayContaining(["casino", "bonus"]) },
      { says: "doubt", words: [] },
      { says: "pass" },
    ]);
  });

  test("does not judge who is logged in", async () => {
    await teach();
    const editor = await makeEditor("author");
    await post(input(spam), someone(), editor.id);
    expect(await all()).toMatchObject([{ status: "pending" }]);
    expect(await said()).toEqual([{ phase: "filter", says: "pass", why: "desk" }]);
  });

  test("learns from what moderators decide, and takes it back with the decision", async () => {
    const editor = await makeEditor("moderator");
    await post(input({ text: "Een woord dat niemand kent" }), someone());
    const [comment] = await all();
    const id = comment?.id ?? 0;
    expect(await markSpam(editor, id, 1)).toMatchObject({ ok: true });
    expect(await db.select().from(spamTotals)).toMatchObject([{ spam: 1, ham: 0 }]);
    expect(await approve(editor, id, 2)).toMatchObject({ ok: true });
    expect(await db.select().from(spamTotals)).toMatchObject([{ spam: 0, ham: 1 }]);
    expect(await remove(editor, id, 3)).toMatchObject({ ok: true });
    expect(await db.select().from(spamTotals)).toMatchObject([{ spam: 0, ham: 0 }]);
    expect(await db.$count(spamWords)).toBe(0);
  });
});
