import { spawn } from "node:child_process";
import { once } from "node:events";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { sql } from "@/db/client";
import { weekOf } from "@/lib/dates";
import { env } from "@/lib/env";
import { addWeeks, type IsoWeek } from "@/lib/iso-week";
import { emptyRichText } from "@/lib/rich-text/schema";
import { getWeekDesk } from "./desk";
import { movePiece } from "./move";
import { getIssuePreview } from "./preview";
import { release, releaseAtItsTime } from "./release";
import { saveIssue } from "./save";
import { issueInput, moveInput } from "./schema";
import { copyStructure, planSlot } from "./slots";

const admin = { role: "admin" } as const;
const now = weekOf(new Date());
const next = addWeeks(now, 1);

let editor: { id: number; name: string };

beforeEach(async () => {
  await sql`truncate articles, issues, sections, editors, authors, media, cache_expiries, audit_log cascade`;
  await sql`delete from jobs.job`;
  await sql`insert into sections (slug, name) values ('beeld', 'Beeld')`;
  const [made] = await sql<{ id: number; name: string }[]>`
    insert into editors (email, name, role) values ('ed@antenne.example', 'Ed', 'editor') returning id, name`;
  if (!made) throw new Error("no editor");
  editor = made;
  await sql`insert into authors (slug, name, editor_id) values ('ed', 'Ed', ${editor.id})`;
});

type Values = { week?: IsoWeek; status?: string; complete?: boolean; position?: number };

/** A piece on the desk; `complete` has all that readers need. */
async function piece(title: string, { week = next, status = "ready", complete = true, position = 10 }: Values = {}) {
  await sql`insert into issues (year, week) values (${week.year}, ${week.week}) on conflict do nothing`;
  const body = { type: "doc", content: [{ type: "paragraph", content: [{ type: "text", text: "Woorden." }] }] };
  const [row] = await sql<{ id: number; version: number }[]>`
    insert into articles (title, lede, body, word_count, status, issue_id, section_id, position, published_at)
    select ${title}, ${complete ? "Een lead." : ""}, ${JSON.stringify(body)}, 1, ${status}, i.id, s.id, ${position},
      ${status === "published" ? new Date().toISOString() : null}
    from issues i, sections s where i.year = ${week.year} and i.week = ${week.week} returning id, version`;
  const id = row?.id ?? 0;
  await sql`insert into article_slugs (slug, article_id, current) values (${`stuk-${id}`}, ${id}, true)`;
  await sql`insert into article_authors (article_id, position, author_id) select ${id}, 1, id from authors`;
  return { id, version: row?.version ?? 0 };
}

async function issueOf(week: IsoWeek) {
  const [row] = await sql<{ id: number; version: number; releasedAt: string | null }[]>`
    select id, version, released_at as "releasedAt" from issues where year = ${week.year} and week = ${week.week}`;
  if (!row) throw new Error("no issue");
  return row;
}

const statuses = async () =>
  (await sql<{ title: string; status: string }[]>`select title, status from articles order by id`).map((row) => [
    row.title,
    row.status,
  ]);
const expired = async () => (await sql<{ tag: string }[]>`select tag from cache_expiries`).map((row) => row.tag);
const jobs = async () =>
  (await sql<{ name: string; start: string }[]>`select name, start_after as start from jobs.job`).map((row) => [
    row.name,
    new Date(row.start),
  ]);
const titles = async (week: IsoWeek) => (await getWeekDesk(admin, week, 1)).weeks[0]?.pieces.map((one) => one.title);

describe("een nummer uitbrengen", () => {
  test("brengt alles wat klaar is in één keer, en niets anders", async () => {
    await piece("Klaar een");
    await piece("Klaar twee", { position: 20 });
    await piece("Nog een concept", { status: "draft" });
    await piece("Andere week", { week: addWeeks(next, 1) });
    const { id, version } = await issueOf(next);
    expect(await release(editor, id, version)).toMatchObject({ ok: true, data: { articles: 2 } });
    expect(await statuses()).toEqual([
      ["Klaar een", "published"],
      ["Klaar twee", "published"],
      ["Nog een concept", "draft"],
      ["Andere week", "ready"],
    ]);
    expect((await issueOf(next)).releasedAt).not.toBeNull();
    expect(await expired()).toEqual(
      expect.arrayContaining(["front", "feed", `issue:${next.year}-${next.week}`, `calendar:${next.year}`]),
    );
    const audited = await sql<{ action: string }[]>`select action from audit_log order by id`;
    expect(audited.map((row) => row.action)).toEqual(["issue.release", "article.publish", "article.publish"]);
  });

  test("mist er een iets, dan verschijnt er niets en staat er wat ontbreekt", async () => {
    await piece("Compleet");
    const lacking = await piece("Zonder lead", { complete: false });
    const { id, version } = await issueOf(next);
    const refused = await release(editor, id, version);
    expect(refused).toMatchObject({ ok: false, error: "incomplete" });
    expect(refused.ok ? {} : refused.fields).toEqual({ [lacking.id]: expect.stringContaining("Zonder lead") });
    expect((await statuses()).map(([, status]) => status)).toEqual(["ready", "ready"]);
    expect((await issueOf(next)).releasedAt).toBeNull();
    expect(await expired()).toEqual([]);
  });

  test("een leeg nummer komt niet uit, een nummer dat iemand wijzigde ook niet", async () => {
    await piece("Concept", { status: "draft" });
    const { id, version } = await issueOf(next);
    expect(await release(editor, id, version)).toMatchObject({ ok: false, error: "invalid" });
    expect(await release(editor, id, version + 1)).toEqual({ ok: false, error: "stale" });
    expect(await release(editor, 999_999, 1)).toEqual({ ok: false, error: "not-found" });
  });

  test("op zijn tijd, één keer, ook als twee servers het tegelijk doen", async () => {
    await piece("Klaar");
    const { id } = await issueOf(next);
    await sql`update issues set release_at = now() + interval '1 hour' where id = ${id}`;
    expect(await releaseAtItsTime(id)).toBeNull();
    await sql`update issues set release_at = now() - interval '1 second' where id = ${id}`;
    const results = await Promise.all([releaseAtItsTime(id), releaseAtItsTime(id), releaseAtItsTime(id)]);
    expect(results.filter((result) => result !== null)).toMatchObject([{ ok: true, data: { articles: 1 } }]);
    expect((await sql`select 1 from audit_log where action = 'issue.release'`).length).toBe(1);
  });

  test("een server die er met kill -9 middenin uit valt laat niets half achter, en een andere brengt het één keer uit", async () => {
    await piece("Klaar een");
    await piece("Klaar twee", { position: 20 });
    const { id } = await issueOf(next);
    await sql`update issues set release_at = now() - interval '1 second' where id = ${id}`;
    // Wie het logboek vasthoudt, laat een uitgave wachten nadat haar stukken zijn gepubliceerd en voordat dat vastligt.
    const log = await sql.reserve();
    await log`begin`;
    await log`lock table audit_log in share row exclusive mode`;
    const child = spawn(
      process.execPath,
      [
        "--import",
        "tsx",
        "--eval",
        `const { releaseAtItsTime } = await import("./features/issues/release.ts"); await releaseAtItsTime(${id});`,
      ],
      { stdio: "inherit", env: { ...process.env, DATABASE_URL: env.DATABASE_URL } },
    );
    const waiting = () => sql`
      select 1 from pg_locks where relation = 'audit_log'::regclass and not granted and mode = 'RowExclusiveLock'`;
    await vi.waitFor(async () => expect(await waiting()).toHaveLength(1), { timeout: 20_000, interval: 50 });
    const gone = once(child, "exit");
    child.kill("SIGKILL");
    await gone;
    await log`rollback`;
    log.release();

    expect(await releaseAtItsTime(id)).toMatchObject({ ok: true, data: { articles: 2 } });
    expect(await releaseAtItsTime(id)).toBeNull();
    expect((await statuses()).map(([, status]) => status)).toEqual(["published", "published"]);
    const audited = await sql<{ action: string }[]>`select action from audit_log order by id`;
    expect(audited.map(({ action }) => action)).toEqual(["issue.release", "article.publish", "article.publish"]);
  });

  test("kan het op zijn tijd niet, dan blijft alles staan en staat dat in het logboek", async () => {
    await piece("Zonder lead", { complete: false });
    const { id } = await issueOf(next);
    await sql`update issues set release_at = now() - interval '1 second' where id = ${id}`;
    expect(await releaseAtItsTime(id)).toMatchObject({ ok: false, error: "incomplete" });
    expect(await statuses()).toEqual([["Zonder lead", "ready"]]);
    expect((await sql`select 1 from audit_log where action = 'issue.release-failed'`).length).toBe(1);
    expect((await getWeekDesk(admin, next, 1)).weeks[0]?.releaseAt).not.toBeNull();
  });

  test("opslaan van een stuk en uitbrengen tegelijk wachten op elkaar en breken niet", async () => {
    const made = [];
    for (let n = 0; n < 6; n++) made.push(await piece(`Stuk ${n}`, { position: n }));
    const { id, version } = await issueOf(next);
    const moves = made.map((one) => movePiece(editor, { ...one, week: next, index: 0 }));
    const results = await Promise.all([release(editor, id, version), ...moves]);
    expect(results[0]).toMatchObject({ ok: true, data: { articles: 6 } });
    expect(results.slice(1).every((result) => result.ok || result.error === "stale")).toBe(true);
  });
});

describe("een nummer bewaren", () => {
  const input = (values: object) =>
    issueInput.parse({
      week: `${next.year}-${next.week}`,
      version: 0,
      title: "",
      note: "",
      coverId: "",
      releaseAt: "",
      ...values,
    });

  test("maakt het nummer, en zet een uitbrengtijd in de wachtrij", async () => {
    const releaseAt = new Date(Date.now() + 3_600_000);
    expect(await saveIssue(editor, { ...input({ title: "Water" }), releaseAt })).toMatchObject({ ok: true });
    expect((await getWeekDesk(admin, next, 1)).weeks[0]).toMatchObject({
      title: "Water",
      version: 2,
      releaseAt: releaseAt.toISOString(),
    });
    expect(await jobs()).toEqual([["issue.release", releaseAt]]);
    expect(await saveIssue(editor, { ...input({ version: 1 }), releaseAt })).toEqual({ ok: false, error: "stale" });
  });

  test("een moment dat voorbij is, een omslag die er niet is en een nummer dat al uit is worden geweigerd", async () => {
    const releaseAt = new Date(Date.now() - 1000);
    expect(await saveIssue(editor, { ...input({}), releaseAt })).toMatchObject({
      fields: { releaseAt: expect.any(String) },
    });
    expect(await saveIssue(editor, { ...input({}), coverId: 4711 })).toMatchObject({
      fields: { coverId: expect.any(String) },
    });
    expect(issueInput.safeParse({ ...input({}), week: "2026-54" }).success).toBe(false);
    await piece("Klaar");
    const { id, version } = await issueOf(next);
    await release(editor, id, version);
    const later = new Date(Date.now() + 3_600_000);
    expect(await saveIssue(editor, { ...input({ version: version + 1 }), releaseAt: later })).toMatchObject({
      error: "invalid",
    });
  });

  test("de nacht van de zomertijd: half drie wordt half vier, en in oktober de eerste keer half drie", () => {
    expect(input({ releaseAt: "2027-03-28T02:30" }).releaseAt?.toISOString()).toBe("2027-03-28T01:30:00.000Z");
    expect(input({ releaseAt: "2026-10-25T02:30" }).releaseAt?.toISOString()).toBe("2026-10-25T00:30:00.000Z");
  });
});

describe("verplaatsen", () => {
  test("naar een plaats in een andere week; de anderen schuiven op", async () => {
    const a = await piece("A", { position: 1 });
    await piece("B", { position: 2 });
    const c = await piece("C", { week: now });
    expect(await movePiece(editor, { ...c, week: next, index: 1 })).toMatchObject({ ok: true });
    expect(await titles(next)).toEqual(["A", "C", "B"]);
    expect(await movePiece(editor, { ...a, week: next, index: 9 })).toMatchObject({ ok: true });
    expect(await titles(next)).toEqual(["C", "B", "A"]);
    expect(await movePiece(editor, { ...a, week: next, index: 0 })).toEqual({ ok: false, error: "stale" });
    expect(await titles(now)).toEqual([]);
  });

  test("zonder week kan alleen wat niet verschenen is, en readers zien een verplaatsing meteen", async () => {
    const published = await piece("Verschenen", { week: now, status: "published" });
    const draft = await piece("Concept", { week: now, status: "draft" });
    expect(await movePiece(editor, { ...published, week: null, index: 0 })).toEqual({ ok: false, error: "invalid" });
    expect(await movePiece(editor, { ...draft, week: null, index: 0 })).toMatchObject({ ok: true });
    expect((await getWeekDesk(admin, now, 1)).unplaced.map((one) => one.title)).toEqual(["Concept"]);
    await sql`truncate cache_expiries`;
    const before = addWeeks(now, -1);
    expect(await movePiece(editor, { ...published, week: before, index: 0 })).toMatchObject({ ok: true });
    expect(await expired()).toEqual(
      expect.arrayContaining([`issue:${now.year}-${now.week}`, `issue:${before.year}-${before.week}`, "front"]),
    );
  });

  test("wat geen plaats is, is er geen", () => {
    for (const wrong of [
      { week: { year: 2026, week: 54 } },
      { index: -1 },
      { index: 0.5 },
      { id: 0 },
      { week: undefined },
    ]) {
      expect([wrong, moveInput.safeParse({ id: 1, version: 1, week: null, index: 0, ...wrong }).success]).toEqual([
        wrong,
        false,
      ]);
    }
  });
});

describe("plannen", () => {
  test("een stuk krijgt een plaats, een schrijver die het mag schrijven, en een deadline", async () => {
    await piece("Er is al iets", { position: 40 });
    const deadlineAt = new Date("2027-01-04T11:00:00Z");
    const planned = await planSlot(editor, {
      week: next,
      title: "Idee",
      sectionId: null,
      assigneeId: editor.id,
      deadlineAt,
    });
    expect(planned).toMatchObject({ ok: true });
    const { pieces } = (await getWeekDesk(admin, next, 1)).weeks[0] ?? { pieces: [] };
    expect(pieces.at(-1)).toMatchObject({
      title: "Idee",
      status: "planned",
      assignee: "Ed",
      deadline: deadlineAt.toISOString(),
    });
    expect(
      (await sql`select 1 from article_authors where article_id = ${planned.ok ? planned.data.id : 0}`).length,
    ).toBe(1);
    expect(
      await planSlot(editor, { week: next, title: "x", sectionId: 999, assigneeId: 999, deadlineAt: null }),
    ).toMatchObject({
      fields: { sectionId: expect.any(String), assigneeId: expect.any(String) },
    });
  });

  test("de opzet van een eerdere week komt in een lege week, zonder tekst", async () => {
    await piece("Opening", { week: now, position: 5, status: "published" });
    await piece("Tweede", { week: now, position: 7, status: "published" });
    expect(await copyStructure(editor, now, next)).toEqual({ ok: true, data: { slots: 2 } });
    const { pieces } = (await getWeekDesk(admin, next, 1)).weeks[0] ?? { pieces: [] };
    expect(pieces.map((one) => [one.status, one.section])).toEqual([
      ["planned", "Beeld"],
      ["planned", "Beeld"],
    ]);
    expect(await copyStructure(editor, now, next)).toMatchObject({ ok: false, error: "invalid" });
    expect(await copyStructure(editor, addWeeks(next, 5), addWeeks(next, 6))).toMatchObject({
      ok: false,
      error: "invalid",
    });
    expect((await sql`select body from articles where status = 'planned'`)[0]?.body).toEqual(emptyRichText);
  });
});

test("het voorbeeld toont wat klaar en ingepland is; wie niet plant ziet niets", async () => {
  await piece("Klaar", { position: 2 });
  await piece("Ingepland concept", { status: "draft", position: 1 });
  expect((await getIssuePreview(admin, next))?.cards.map((card) => card.title)).toEqual(["Klaar"]);
  for (const role of ["author", "moderator"] as const) {
    expect(await getIssuePreview({ role }, next)).toBeNull();
    expect(await getWeekDesk({ role }, next, 2)).toEqual({ weeks: [], unplaced: [] });
  }
});
