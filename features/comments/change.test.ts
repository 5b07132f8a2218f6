import { eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { commenters, comments } from "@/db/schema/comments";
import { mails } from "@/db/schema/mails";
import { settings } from "@/db/schema/settings";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import type { CommentReview } from "@/lib/comment-status";
import { change, withdraw } from "./change";
import { changeAddress } from "./change-link";
import { findChangeable } from "./changeable";
import { approve, markSpam } from "./moderate";
import { selectComments } from "./pages";
import { post } from "./post";

const address = "203.0.113.7";
const text = "De Hef is het mooist bij laag water.";
const better = "De Hef is het mooist bij hoog water.";

let articleId: number;

beforeEach(async () => {
  await emptyTables();
  for (const name of ["antenneDayKey", "antenneSenderKeys", "antenneShut", "antenneComing", "antenneBegun"]) {
    Reflect.deleteProperty(globalThis, name);
  }
  await db.delete(settings);
  articleId = await makeArticle();
});
afterAll(() => sql.end());

const review = (commentReview: CommentReview, more: Partial<typeof settings.$inferInsert> = {}) =>
  db.insert(settings).values({ commentReview, commentSeconds: 0, ...more });

async function say(words = text, parentId: number | null = null, email = "anna@voorbeeld.nl") {
  const posted = await post({ articleId, parentId, name: "Anna", email, text: words, website: "" }, address);
  if (!posted.ok) throw new Error(posted.error);
  const { id } = posted.data;
  return { id, token: changeAddress(id).split("/").at(-1) ?? "" };
}

async function read(id: number) {
  const [comment] = await db.select().from(comments).where(eq(comments.id, id));
  if (!comment) throw new Error(`No comment ${id}`);
  return comment;
}

const age = (id: number, minutes: number) =>
  sql`update comments set created_at = now() - ${minutes} * interval '1 minute' where id = ${id}`;

describe("wijzigen", () => {
  test("zet andere woorden neer, en wie ze al kon lezen ziet dat ze zijn aangepast", async () => {
    await review("nobody");
    const { id, token } = await say();
    expect(await findChangeable(token)).toMatchObject({ state: "open", text, status: "approved" });
    expect(await change(token, better, address)).toMatchObject({
      ok: true,
      data: { shown: true, expired: [`comments:${articleId}`] },
    });
    expect((await selectComments(db, [id])).get(id)).toMatchObject({ text: better, edited: true, gone: false });
    expect(await sql`select tag from cache_expiries where tag = ${`comments:${articleId}`}`).toHaveLength(2);
  });

  test("van wat nog niemand las, laat geen spoor na", async () => {
    await review("everyone");
    const { id, token } = await say();
    expect(await change(token, better, address)).toMatchObject({ ok: true, data: { shown: false, expired: [] } });
    expect(await read(id)).toMatchObject({ text: better, status: "pending", editedAt: null });
  });

  test("kan een kwartier, volgens de klok van de database, en dan niet meer", async () => {
    await review("everyone");
    const { id, token } = await say();
    await age(id, 14);
    expect(await change(token, better, address)).toMatchObject({ ok: true });
    await age(id, 15);
    expect(await change(token, text, address)).toMatchObject({ error: "stale" });
    expect(await withdraw(token)).toMatchObject({ error: "stale" });
    expect(await findChangeable(token)).toMatchObject({ state: "over" });
    expect((await read(id)).text).toBe(better);
  });

  test("gaat opnieuw langs alle stappen: goedgekeurd en dan spam blijft niet goedgekeurd", async () => {
    await review("newcomers", { commentBannedWords: ["casino"] });
    const editor = await makeEditor("editor");
    const { id, token } = await say();
    await approve(editor, id, 1);
    expect(await sql`select spam from spam_lessons`).toEqual([{ spam: false }]);
    expect(
      await change(token, "Speel nu in het casino van mijn neef, gratis geld voor iedereen.", address),
    ).toMatchObject({
      ok: true,
      data: { shown: false, expired: [`comments:${articleId}`] },
    });
    const changed = await read(id);
    expect(changed.status).not.toBe("approved");
    expect(changed.decidedBy).toBeNull();
    expect(changed.verdicts.find(({ phase }) => phase === "words")?.says).toBe("spam");
    expect(await sql`select spam from spam_lessons`).toEqual([]);
  });

  test("van een nieuweling die net is goedgekeurd, wacht opnieuw: dat ene oordeel telt niet als bekendheid", async () => {
    await review("newcomers");
    const { id, token } = await say();
    await approve(await makeEditor("editor"), id, 1);
    expect(await change(token, better, address)).toMatchObject({ ok: true, data: { shown: false } });
    expect((await read(id)).status).toBe("pending");
  });

  test("wordt geweigerd als het te lang is, of onder een artikel dat dicht is; intrekken kan dan nog", async () => {
    await review("everyone", { commentLength: 200 });
    const { id, token } = await say();
    expect(await change(token, "x".repeat(201), address)).toMatchObject({ error: "invalid" });
    await sql`update articles set comment_mode = 'closed' where id = ${articleId}`;
    expect(await change(token, better, address)).toMatchObject({ error: "closed" });
    expect((await read(id)).text).toBe(text);
    expect(await withdraw(token)).toMatchObject({ ok: true });
  });

  test("dezelfde woorden veranderen niets, en wat mensen als spam wegleggen blijft daar", async () => {
    await review("nobody");
    const { id, token } = await say();
    expect(await change(token, text, address)).toMatchObject({ ok: true, data: { shown: true, expired: [] } });
    expect((await read(id)).editedAt).toBeNull();
    await markSpam(await makeEditor("editor"), id, 1);
    expect(await change(token, better, address)).toMatchObject({ error: "stale" });
  });

  test("twee tegelijk zijn samen één geheel, en twintig keer is genoeg", async () => {
    await review("nobody");
    const { id, token } = await say();
    const answers = await Promise.all([change(token, better, address), change(token, `${better} Echt.`, address)]);
    expect(answers.every(({ ok }) => ok)).toBe(true);
    expect((await read(id)).version).toBe(3);
    for (let time = 0; time < 18; time += 1) await change(token, text, address);
    expect(await change(token, better, address)).toMatchObject({ error: "rate-limited" });
  });

  test("een link die wij niet maakten opent niets", async () => {
    await review("nobody");
    const [one, two] = [await say(), await say("Iets heel anders over de Maas.")];
    const stolen = one.token.replace(/^\d+/, String(two.id));
    for (const token of [stolen, "", "x", `${one.token}x`]) {
      expect(await change(token, better, address)).toMatchObject({ error: "not-found" });
      expect(await withdraw(token)).toMatchObject({ error: "not-found" });
      expect(await findChangeable(token)).toBeNull();
    }
  });
});

describe("intrekken", () => {
  test("haalt een reactie weg, met haar woorden en de mail erover", async () => {
    await review("nobody");
    const { id, token } = await say();
    await db.insert(mails).values({ to: "bram@voorbeeld.nl", subject: "Antwoord", text, html: "", commentId: id });
    expect(await withdraw(token)).toMatchObject({ ok: true, data: { expired: [`comments:${articleId}`] } });
    expect((await selectComments(db, [id])).size).toBe(0);
    const [row] = await sql<{ all: string }[]>`select to_jsonb(comments)::text as all from comments where id = ${id}`;
    expect(row?.all).not.toContain("Hef");
    expect(row?.all).not.toContain("Anna");
    expect(await db.$count(mails)).toBe(0);
    expect(await findChangeable(token)).toMatchObject({ state: "withdrawn" });
    expect(await withdraw(token)).toMatchObject({ error: "stale" });
  });

  test("laat een regel staan waar anderen antwoordden, zodat het gesprek heel blijft", async () => {
    await review("nobody");
    const { id, token } = await say();
    const answer = await say("Ik vind van niet, met hoog water spiegelt ze.", id, "bram@voorbeeld.nl");
    expect(await withdraw(token)).toMatchObject({ ok: true });
    expect((await selectComments(db, [id])).get(id)).toMatchObject({
      gone: true,
      text: "Ingetrokken door de schrijver.",
    });
    expect((await read(answer.id)).parentId).toBe(id);
    expect(await db.$count(commenters)).toBe(2);
  });
});
