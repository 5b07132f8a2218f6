import { beforeEach, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import { listRedirects, readRedirects } from "./queries";
import { addRedirect, removeRedirect } from "./save";
import { readPath, redirectInput } from "./schema";

let editor: { id: number; name: string };

beforeEach(async () => {
  await sql`truncate redirects, pages, cache_expiries, audit_log, editors cascade`;
  await sql`insert into pages (slug, title, body) values ('over', 'Over', '{}')`;
  const [made] = await sql<{ id: number; name: string }[]>`
    insert into editors (email, name, role) values ('ed@antenne.example', 'Ed', 'editor') returning id, name`;
  if (!made) throw new Error("no editor");
  editor = made;
});

describe("een adres om vandaan of naartoe te verwijzen", () => {
  test.each([
    ["/oud/adres.html", "/oud/adres.html"],
    [" /oud/ ", "/oud"],
    ["/café", "/caf%C3%A9"],
    ["/a/../b", "/b"],
    ["/oud?x=1#y", "/oud"],
    ["/", "/"],
  ])("%s wordt %s", (typed, path) => expect(readPath(typed)).toBe(path));

  test.each([
    "",
    "oud",
    "//elders.example",
    "/\\elders.example",
    "https://elders.example/x",
    "/a//b",
    "/a\u0000b",
    `/${"a".repeat(1001)}`,
  ])("%s is er geen", (typed) => expect(readPath(typed)).toBeNull());

  test("naar zichzelf of van de voorpagina kan niet", () => {
    expect(redirectInput.safeParse({ from: "/x", to: "/x/" }).success).toBe(false);
    expect(redirectInput.safeParse({ from: "/", to: "/x" }).success).toBe(false);
    expect(redirectInput.safeParse({ from: "/x", to: "/" }).data).toEqual({ from: "/x", to: "/" });
  });
});

describe("omleidingen", () => {
  test("een omleiding staat er, is te vinden en weg te halen", async () => {
    expect(await addRedirect(editor, { from: "/oud", to: "/over" })).toEqual({ ok: true, data: ["redirects"] });
    const { rows } = await listRedirects({ role: "editor" }, "OUD");
    expect(rows).toMatchObject([{ from: "/oud", to: "/over" }]);
    expect((await listRedirects({ role: "author" }, "")).rows).toEqual([]);
    expect(await removeRedirect(editor, rows[0]?.id ?? 0)).toMatchObject({ ok: true });
    expect(await removeRedirect(editor, rows[0]?.id ?? 0)).toEqual({ ok: false, error: "not-found" });
    expect((await sql`select 1 from audit_log`).length).toBe(2);
  });

  test("waar al iets staat kan er geen", async () => {
    expect(await addRedirect(editor, { from: "/over", to: "/elders" })).toMatchObject({ ok: false, error: "invalid" });
  });

  test("van de ene naar de andere wordt één stap, en een rondje wordt geweigerd", async () => {
    await addRedirect(editor, { from: "/b", to: "/over" });
    await addRedirect(editor, { from: "/a", to: "/b" });
    await addRedirect(editor, { from: "/c", to: "/a" });
    expect(Object.fromEntries(await readRedirects())).toEqual({ "/a": "/over", "/b": "/over", "/c": "/over" });
    await addRedirect(editor, { from: "/x", to: "/y" });
    expect(await addRedirect(editor, { from: "/y", to: "/x" })).toMatchObject({ ok: false, error: "invalid" });
  });
});
