import { beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import { readRedirects } from "@/features/redirects/queries";
import { getDeskAuthor, listAuthorRows } from "./desk";
import { removeAuthor, saveAuthor } from "./save";
import { type AuthorInput, authorInput } from "./schema";

const admin = { role: "admin" } as const;
let editor: { id: number; name: string };

beforeEach(async () => {
  await sql`truncate articles, authors, media, redirects, cache_expiries, audit_log, editors cascade`;
  const [made] = await sql<{ id: number; name: string }[]>`
    insert into editors (email, name, role) values ('ed@antenne.example', 'Ed', 'editor') returning id, name`;
  if (!made) throw new Error("no editor");
  editor = made;
});

const input = (values: Partial<AuthorInput>): AuthorInput => ({
  name: "Reiger",
  slug: "",
  short: "",
  bio: "",
  portraitId: null,
  ...values,
});

const expired = async () => (await sql<{ tag: string }[]>`select tag from cache_expiries`).map((row) => row.tag);

async function makeAuthor() {
  await saveAuthor(editor, input({}));
  const id = (await listAuthorRows(admin, "reiger")).rows[0]?.id ?? 0;
  await sql`truncate cache_expiries`;
  return id;
}

test("een andere biografie raakt alleen de pagina's van de auteur, een andere naam alles waar die staat", async () => {
  const id = await makeAuthor();
  await saveAuthor(editor, input({ id, version: 1, bio: "Eerste regel\nTweede regel" }));
  expect(await expired()).toEqual([`author:${id}`]);
  await saveAuthor(editor, input({ id, version: 2, name: "Blauwe Reiger" }));
  expect(await expired()).toContain("all");
  expect(await getDeskAuthor(admin, id)).toMatchObject({ name: "Blauwe Reiger", slug: "blauwe-reiger", version: 3 });
  expect(Object.fromEntries(await readRedirects())).toEqual({ "/auteur/reiger": "/auteur/blauwe-reiger" });
});

test("te laat, een adres van een ander en een portret dat er niet is worden geweigerd", async () => {
  const id = await makeAuthor();
  await saveAuthor(editor, input({ name: "Meeuw" }));
  expect(await saveAuthor(editor, input({ id, version: 1, slug: "meeuw" }))).toMatchObject({ error: "invalid" });
  expect(await saveAuthor(editor, input({ id, version: 9 }))).toEqual({ ok: false, error: "stale" });
  expect(await saveAuthor(editor, input({ id, version: 1, portraitId: 12345 }))).toMatchObject({
    fields: { portraitId: expect.any(String) },
  });
  expect(authorInput.parse({ name: "x", slug: "", portraitId: "" }).portraitId).toBeNull();
});

test("wie onder een artikel staat blijft, een ander kan weg", async () => {
  const id = await makeAuthor();
  const [article] = await sql<{ id: number }[]>`insert into articles (title, body) values ('x', '{}') returning id`;
  await sql`insert into article_authors (article_id, position, author_id) values (${article?.id ?? 0}, 1, ${id})`;
  expect(await removeAuthor(editor, id, 1)).toEqual({ ok: false, error: "in-use" });
  await sql`delete from article_authors`;
  expect(await removeAuthor(editor, id, 1)).toMatchObject({ ok: true });
  expect(await getDeskAuthor(admin, id)).toBeNull();
  expect(await getDeskAuthor({ role: "author" }, id)).toBeNull();
});
