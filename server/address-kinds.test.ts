import { expect, test } from "vitest";
import { isClassed, kindOf } from "./address-kinds";

test.each([
  ["/", "page"],
  ["/over", "page"],
  ["/2026/week/9", "page"],
  ["/2026/week/9.epub", "document"],
  ["/artikel/x", "page"],
  ["/auteur/x/feed.xml", "document"],
  ["/auteur/x/2", "page"],
  ["/_next/static/chunks/a.js", "file"],
  ["/beeld/x-480.webp", "file"],
  ["/redactie", "desk"],
  ["/redactie/artikelen/1", "desk"],
  ["/redactie/feed.xml", "desk"],
  ["/api/gezondheid", "interface"],
  ["/bezwaar/abc", "private"],
  ["/redactie2/x", null],
  ["/_next/image", null],
  ["/artikel/x/y/z", null],
])("%s is %s", (path, kind) => expect(kindOf(path)).toBe(kind));

test("een nieuw adres staat er pas in als iemand het erin zet, ook als het eruitziet als een ander", () => {
  expect(isClassed("/redactie/[nieuw]")).toBe(true);
  expect(isClassed("/nieuwsbrief")).toBe(false);
  expect(isClassed("/artikel/[slug]/nieuw")).toBe(false);
});
