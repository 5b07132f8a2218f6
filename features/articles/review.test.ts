import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import type { ArticleStatus } from "@/lib/article-status";
import { env } from "@/lib/env";
import { getDeskArticle } from "./desk-article";
import { listDeskArticles } from "./desk-list";
import { canSendBack, canSetStatus, type Owned } from "./policy";
import { publish } from "./publish";
import { sendBack, setStatus } from "./review";
import { listSteps } from "./steps";

type Person = Awaited<ReturnType<typeof makeEditor>>;

let writer: Person;
let other: Person;
let desk: Person;
let chief: Person;

beforeEach(async () => {
  await emptyTables();
  await sql`delete from jobs.job`;
  [writer, other, desk, chief] = [
    await makeEditor("author"),
    await makeEditor("author"),
    await makeEditor("editor"),
    await makeEditor("admin"),
  ];
  await sql`update editors set password_hash = 'x'`;
});

afterAll(() => sql.end());

/** A piece by `writer`, whose byline is on it. */
async function piece(status: ArticleStatus, title = "Een stuk") {
  return makeArticle({ status, title, publishedAt: null, createdBy: writer.id }, [writer.authorId ?? 0]);
}

const letters = async () =>
  (await sql<{ to: string; subject: string; text: string }[]>`select to_address as "to", subject, text from mails`)
    .map(({ to, subject, text }) => ({ to: to.split("@")[0]?.split("-")[0], subject, text }))
    .sort((a, b) => String(a.to).localeCompare(String(b.to)));

const stateOf = async (id: number) =>
  (
    await sql<{ status: string; back: boolean }[]>`
    select status, sent_back_at is not null as back from articles where id = ${id}`
  )[0];

describe("aanbieden, goedkeuren en terugsturen", () => {
  test("wat wordt aangeboden, horen die het mogen goedkeuren, met een link op ons eigen adres", async () => {
    await sql`update editors set removed_at = now() where id = ${(await makeEditor("editor")).id}`;
    await makeEditor("editor"); // heeft de uitnodiging nog niet aangenomen
    const id = await piece("draft", "De kade");
    expect(await setStatus(writer, id, 1, "review")).toMatchObject({ ok: true, data: { status: "review" } });
    const sent = await letters();
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([
      ["admin", "Ter beoordeling: De kade"],
      ["editor", "Ter beoordeling: De kade"],
    ]);
    expect(sent[0]?.text).toContain(`${env.SITE_URL}/redactie/artikelen/${id}\n`);
    expect((await sql`select 1 from jobs.job where name = 'mail.send'`).length).toBe(2);
  });

  test("terugsturen gaat met een briefje, dat de schrijver krijgt en dat in het verloop staat", async () => {
    const id = await piece("review");
    expect(await sendBack(desk, id, 1, "Bel de kapper nog eens.")).toMatchObject({ data: { status: "draft" } });
    expect(await stateOf(id)).toEqual({ status: "draft", back: true });
    const sent = await letters();
    expect(sent.map(({ to, subject }) => [to, subject])).toEqual([["author", "Teruggestuurd: Een stuk"]]);
    expect(sent[0]?.text).toContain("Bel de kapper nog eens.");
    const article = await getDeskArticle(writer, id);
    expect(article?.steps[0]).toMatchObject({
      by: desk.name,
      action: "article.send-back",
      from: "review",
      to: "draft",
      note: "Bel de kapper nog eens.",
    });
    expect(await setStatus(writer, id, 2, "review")).toMatchObject({ ok: true });
    expect(await stateOf(id)).toEqual({ status: "review", back: false });
  });

  test("goedkeuren hoort elke schrijver met een account, ook als het meteen wordt gepubliceerd; wie het deed niet", async () => {
    const shared = await makeArticle({ status: "review", title: "Samen", publishedAt: null, createdBy: desk.id }, [
      writer.authorId ?? 0,
      other.authorId ?? 0,
    ]);
    expect(await setStatus(desk, shared, 1, "ready")).toMatchObject({ ok: true });
    expect((await letters()).map(({ to, subject }) => [to, subject])).toEqual([
      ["author", "Goedgekeurd: Samen"],
      ["author", "Goedgekeurd: Samen"],
    ]);
    await sql`delete from mails`;
    await sql`insert into sections (slug, name) values ('beeld', 'Beeld')`;
    const body = JSON.stringify({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "x" }] }],
    });
    const id = await piece("review");
    await sql`update articles set lede = 'Een lead.', word_count = 1, body = ${body}::text::jsonb, section_id = (select id from sections) where id = ${id}`;
    expect(await publish(desk, id, 1)).toMatchObject({ ok: true });
    expect((await letters()).map(({ subject }) => subject)).toEqual(["Goedgekeurd: Een stuk"]);
  });

  test("van twee die tegelijk besluiten slaagt er een; de ander wordt geweigerd en niemand krijgt zijn brief", async () => {
    const id = await piece("review");
    const results = await Promise.all([setStatus(desk, id, 1, "ready"), sendBack(chief, id, 1, "Nog niet.")]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toEqual({ ok: false, error: "stale" });
    expect(await letters()).toHaveLength(1);
    expect((await sql`select 1 from audit_log`).length).toBe(1);
  });

  test("een schrijver en een moderator keuren niets goed en sturen niets terug", async () => {
    const id = await piece("review");
    const moderator = await makeEditor("moderator");
    for (const actor of [writer, other, moderator]) {
      expect(await setStatus(actor, id, 1, "ready")).toEqual({ ok: false, error: "forbidden" });
      expect(await sendBack(actor, id, 1, "x")).toEqual({ ok: false, error: "forbidden" });
      expect(await publish(actor, id, 1)).toEqual({ ok: false, error: "forbidden" });
    }
    expect(await stateOf(id)).toMatchObject({ status: "review" });
    expect(await letters()).toEqual([]);
  });

  test("het verloop leest alleen wie het artikel mag lezen", async () => {
    const id = await piece("review");
    await sendBack(desk, id, 1, "Vertrouwelijk.");
    const owned: Owned = { createdBy: writer.id, authorIds: [], status: "draft" };
    expect(await listSteps(writer, id, owned)).toHaveLength(1);
    expect(await listSteps(other, id, owned)).toEqual([]);
  });
});

describe("welke weg er is", () => {
  const owned = (status: ArticleStatus): Owned => ({ createdBy: 1, authorIds: [], status });
  const maker = { id: 1, role: "author", authorId: null } as const;
  const editor = { id: 2, role: "editor", authorId: null } as const;

  test("wat verschenen is gaat alleen door intrekken terug, en verschijnen is geen status die je zet", () => {
    for (const to of ["draft", "review", "ready", "planned"] as const) {
      expect(canSetStatus(editor, owned("published"), to)).toBe(false);
    }
    for (const to of ["published", "scheduled", "withdrawn"] as const) {
      expect(canSetStatus(editor, owned("ready"), to)).toBe(false);
    }
    expect(canSetStatus(editor, owned("withdrawn"), "draft")).toBe(true);
  });

  test("een ander zijn stuk gaat alleen met een briefje terug; je eigen stuk haal je zelf terug tot het is goedgekeurd", () => {
    expect(canSetStatus(editor, owned("review"), "draft")).toBe(false);
    expect(canSendBack(editor, owned("review"))).toBe(true);
    expect(canSendBack(editor, owned("draft"))).toBe(false);
    expect(canSetStatus(maker, owned("review"), "draft")).toBe(true);
    expect(canSetStatus(maker, owned("ready"), "draft")).toBe(false);
    expect(canSetStatus({ ...editor, id: 1 }, owned("review"), "draft")).toBe(true);
  });
});

test("wacht op mij: voor de redactie wat is aangeboden, voor de schrijver wat terugkwam en wat voor hem is gepland", async () => {
  const [handedIn, back, planned] = [
    await piece("review", "Aangeboden"),
    await piece("review", "Terug"),
    await piece("planned", "Gepland"),
  ];
  await piece("draft", "Onderhanden");
  await sendBack(desk, back, 1, "Korter.");
  await sql`update articles set assignee_id = ${writer.id} where id = ${planned}`;
  const waiting = async (who: Person) =>
    (await listDeskArticles(who, { waiting: true })).rows.map(({ id, sentBack }) => [id, sentBack]);
  expect(await waiting(desk)).toEqual([[handedIn, false]]);
  expect(await waiting(writer)).toEqual(
    expect.arrayContaining([
      [back, true],
      [planned, false],
    ]),
  );
  expect(await waiting(writer)).toHaveLength(2);
  expect(await waiting(other)).toEqual([]);
  await db.execute("update articles set trashed_at = now()");
  expect(await waiting(desk)).toEqual([]);
});
