import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import { readRedirects } from "@/features/redirects/queries";
import { mergeTag } from "./merge";
import { getRow, listRows } from "./queries";
import { removeList } from "./remove";
import { saveList } from "./save";
import { type ListInput, listInput } from "./schema";

const admin = { role: "admin" } as const;
let editor: { id: number; name: string };

beforeEach(async () => {
  await sql`truncate articles, issues, sections, tags, series, redirects, cache_expiries, audit_log, editors cascade`;
  const [made] = await sql<{ id: number; name: string }[]>`
    insert into editors (email, name, role) values ('ed@antenne.example', 'Ed', 'editor') returning id, name`;
  if (!made) throw new Error("no editor");
  editor = made;
});

const input = (values: Partial<ListInput>): ListInput => ({
  of: "section",
  name: "Beeld",
  slug: "",
  ink: "",
  description: "",
  position: 0,
  ...values,
});

async function make(values: Partial<ListInput>): Promise<number> {
  const made = await saveList(editor, input(values));
  if (!made.ok) throw new Error(JSON.stringify(made));
  return made.data.id;
}

async function article(title: string, ...tagIds: number[]): Promise<number> {
  await sql`insert into issues (year, week) values (2026, 1) on conflict do nothing`;
  const [row] = await sql<{ id: number }[]>`
    insert into articles (title, body, status, published_at, issue_id)
    select ${title}, '{}', 'published', now(), id from issues returning id`;
  for (const id of tagIds) await sql`insert into article_tags (article_id, tag_id) values (${row?.id ?? 0}, ${id})`;
  return row?.id ?? 0;
}

const expired = async () => (await sql<{ tag: string }[]>`select tag from cache_expiries`).map((row) => row.tag);
const audited = async () =>
  (await sql<{ action: string }[]>`select action from audit_log order by id`).map((r) => r.action);

describe("opslaan", () => {
  test.each(["section", "tag", "series"] as const)("een nieuwe %s krijgt een adres van de naam", async (of) => {
    const id = await make({ of, name: "Café ’t Veer" });
    expect(await getRow(admin, of, id)).toMatchObject({
      name: "Café ’t Veer",
      slug: "cafe-t-veer",
      articles: 0,
      version: 1,
    });
    expect(await audited()).toEqual([`${of}.add`]);
    expect((await expired()).length).toBeGreaterThan(0);
  });

  test("een ander adres laat het oude voorgoed doorverwijzen, ook na twee keer", async () => {
    const id = await make({ slug: "een" });
    await saveList(editor, input({ id, version: 1, slug: "twee" }));
    await saveList(editor, input({ id, version: 2, slug: "drie" }));
    expect(Object.fromEntries(await readRedirects())).toEqual({
      "/rubriek/een": "/rubriek/drie",
      "/rubriek/twee": "/rubriek/drie",
    });
    await saveList(editor, input({ id, version: 3, slug: "een" }));
    expect(Object.fromEntries(await readRedirects())).toEqual({
      "/rubriek/twee": "/rubriek/een",
      "/rubriek/drie": "/rubriek/een",
    });
  });

  test("een adres dat van een ander is wordt geweigerd, en niets verandert", async () => {
    await make({ slug: "beeld" });
    const id = await make({ name: "Geluid" });
    expect(await saveList(editor, input({ id, version: 1, slug: "beeld" }))).toMatchObject({
      ok: false,
      error: "invalid",
    });
    expect(await saveList(editor, input({ name: "日本" }))).toMatchObject({
      ok: false,
      fields: { slug: expect.any(String) },
    });
    expect(await getRow(admin, "section", id)).toMatchObject({ slug: "geluid", version: 1 });
  });

  test("wie een oudere zag overschrijft niets", async () => {
    const id = await make({});
    await saveList(editor, input({ id, version: 1, name: "Eerst" }));
    expect(await saveList(editor, input({ id, version: 1, name: "Te laat" }))).toEqual({ ok: false, error: "stale" });
    expect(await saveList(editor, input({ id: 999_999, version: 1, slug: "x" }))).toEqual({
      ok: false,
      error: "not-found",
    });
    expect(await getRow(admin, "section", id)).toMatchObject({ name: "Eerst" });
  });

  test("wat er niet bij hoort wordt aan de rand geweigerd", () => {
    const parse = (values: object) => listInput.safeParse({ of: "tag", name: "Naam", slug: "", ...values });
    expect(parse({ name: " Ma\u0000as\u202e " }).data?.name).toBe("Maas");
    for (const wrong of [
      { name: " " },
      { name: "x".repeat(81) },
      { slug: "A b" },
      { of: "author" },
      { id: "1 or 1" },
      { position: "-1" },
      { of: "section", ownInk: "1", ink: "rood" },
    ]) {
      expect([wrong, parse(wrong).success]).toEqual([wrong, false]);
    }
  });
});

test("een rubriek heeft een eigen kleur zolang daarvoor gekozen is", async () => {
  const parse = (values: object) => listInput.parse({ of: "section", name: "Beeld", slug: "", ...values });
  expect(parse({ ink: "#12A150" }).ink).toBe("");
  const id = await make({ ink: parse({ ownInk: "1", ink: "#12A150" }).ink });
  expect(await getRow(admin, "section", id)).toMatchObject({ ink: "#12a150" });
});

describe("weghalen", () => {
  test("wat nog een artikel heeft blijft, ook als dat in de prullenbak ligt", async () => {
    const id = await make({ of: "tag", name: "Maas" });
    const articleId = await article("Stuk", id);
    await sql`update articles set trashed_at = now() where id = ${articleId}`;
    expect(await removeList(editor, { of: "tag", id, version: 1 })).toEqual({ ok: false, error: "in-use" });
    await sql`delete from article_tags`;
    expect(await removeList(editor, { of: "tag", id, version: 1 })).toMatchObject({ ok: true });
    expect(await getRow(admin, "tag", id)).toBeNull();
  });

  test("met de rubriek gaan de omleidingen ernaartoe", async () => {
    const id = await make({ slug: "een" });
    await saveList(editor, input({ id, version: 1, slug: "twee" }));
    await removeList(editor, { of: "section", id, version: 2 });
    expect((await readRedirects()).size).toBe(0);
  });
});

describe("trefwoorden samenvoegen", () => {
  test("de artikelen krijgen het andere, geen enkel twee keer, en het adres verwijst door", async () => {
    const from = await make({ of: "tag", name: "Brug" });
    const into = await make({ of: "tag", name: "Bruggen" });
    await article("Alleen het ene", from);
    const both = await article("Allebei", from, into);
    await sql`truncate cache_expiries, article_related`;
    await sql`insert into article_related (article_id, related_ids) values (${both}, '{}')`;
    const merged = await mergeTag(editor, { id: from, version: 1, into: " bruggen " });
    expect(merged).toMatchObject({ ok: true, data: { into } });
    expect(await getRow(admin, "tag", into)).toMatchObject({ articles: 2 });
    expect(await getRow(admin, "tag", from)).toBeNull();
    expect(Object.fromEntries(await readRedirects())).toEqual({ "/trefwoord/brug": "/trefwoord/bruggen" });
    expect(await expired()).toEqual(expect.arrayContaining([`tag:${from}`, `tag-list:${into}`, "feed", "redirects"]));
    // What is akin to them is reckoned anew when it is read.
    expect(await sql`select article_id from article_related`).toEqual([]);
    expect(await expired()).toContain(`related:${both}`);
    expect((await audited()).at(-1)).toBe("tag.merge");
  });

  test("met een onbekend trefwoord of met zichzelf gaat niet", async () => {
    const id = await make({ of: "tag", name: "Brug" });
    for (const into of ["Tunnel", "Brug", "日本"]) {
      expect(await mergeTag(editor, { id, version: 1, into })).toMatchObject({ ok: false, error: "invalid" });
    }
    expect(await mergeTag(editor, { id, version: 7, into: "Tunnel" })).toEqual({ ok: false, error: "stale" });
  });
});

test("lijsten zijn te doorzoeken en hebben bladzijden; wie niet mag indelen ziet niets", async () => {
  await sql`insert into tags (slug, name) select 'woord-' || n, 'Woord ' || lpad(n::text, 3, '0') from generate_series(1, 60) n`;
  const first = await listRows(admin, "tag");
  expect(first).toMatchObject({ total: 60, page: 1, pages: 2 });
  expect(first.rows[0]?.name).toBe("Woord 001");
  expect((await listRows(admin, "tag", "", 9)).page).toBe(2);
  expect((await listRows(admin, "tag", "ORD 05")).rows.map((row) => row.name)).toContain("Woord 057");
  expect((await listRows(admin, "tag", "100%")).total).toBe(0);
  for (const role of ["author", "moderator"] as const) {
    expect((await listRows({ role }, "tag")).rows).toEqual([]);
    expect(await getRow({ role }, "tag", first.rows[0]?.id ?? 0)).toBeNull();
  }
});
