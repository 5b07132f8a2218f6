import { readdirSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import { readRedirects } from "@/features/redirects/queries";
import { emptyRichText } from "@/lib/rich-text/schema";
import { slugPattern } from "@/lib/slug";
import { getDeskPage, listPageRows } from "./desk";
import { removePage, savePage } from "./save";
import { type PageInput, pageInput, reservedSlugs } from "./schema";

const admin = { role: "admin" } as const;
let editor: { id: number; name: string };

beforeEach(async () => {
  await sql`truncate pages, redirects, cache_expiries, audit_log, editors cascade`;
  await sql`insert into pages (slug, title, body) values ('privacy', 'Privacy', '{}')`;
  const [made] = await sql<{ id: number; name: string }[]>`
    insert into editors (email, name, role) values ('ed@antenne.example', 'Ed', 'editor') returning id, name`;
  if (!made) throw new Error("no editor");
  editor = made;
});

const input = (values: Partial<PageInput>): PageInput => ({
  title: "Steun ons",
  slug: "",
  description: "",
  position: 5,
  body: emptyRichText,
  ...values,
});

const idOf = async (slug: string) => (await listPageRows(admin)).find((page) => page.slug === slug)?.id ?? 0;

test("een nieuwe bladzijde staat er, en verhuist met een omleiding", async () => {
  expect(await savePage(editor, input({}))).toMatchObject({ ok: true });
  const id = await idOf("steun-ons");
  expect(await savePage(editor, input({ id, version: 1, slug: "steun" }))).toMatchObject({ ok: true });
  expect(Object.fromEntries(await readRedirects())).toEqual({ "/steun-ons": "/steun" });
  expect(await savePage(editor, input({ id, version: 1 }))).toEqual({ ok: false, error: "stale" });
  expect(await removePage(editor, id, 2)).toMatchObject({ ok: true });
  expect(await getDeskPage(admin, id)).toBeNull();
});

test("waar het magazine zelf naar verwijst houdt zijn adres en blijft", async () => {
  const id = await idOf("privacy");
  expect(await savePage(editor, input({ id, version: 1, slug: "elders" }))).toMatchObject({ error: "invalid" });
  expect(await removePage(editor, id, 1)).toEqual({ ok: false, error: "in-use" });
  expect(await savePage(editor, input({ id, version: 1, slug: "privacy", title: "Jouw gegevens" }))).toMatchObject({
    ok: true,
  });
});

test("adressen die het magazine zelf gebruikt kunnen niet, en de lijst ervan klopt met de routes", async () => {
  for (const slug of ["archief", "2024", "redactie"]) {
    expect([slug, pageInput.safeParse({ ...input({}), slug, body: "{}" }).success]).toEqual([slug, false]);
  }
  expect(await savePage(editor, input({ title: "Archief" }))).toMatchObject({ error: "invalid" });
  const routes = ["app", "app/(magazine)"]
    .flatMap((folder) => readdirSync(folder))
    .filter((name) => slugPattern.test(name));
  expect(routes.filter((name) => !reservedSlugs.includes(name))).toEqual([]);
});

test("een tekst die geen document is wordt aan de rand geweigerd", () => {
  for (const body of ["", "{", "[]", '{"type":"doc","content":[{"type":"script"}]}']) {
    expect([body, pageInput.safeParse({ ...input({}), body }).success]).toEqual([body, false]);
  }
  expect(pageInput.safeParse({ ...input({}), body: JSON.stringify(emptyRichText) }).success).toBe(true);
});
