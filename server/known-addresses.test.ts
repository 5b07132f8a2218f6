import { expect, test } from "vitest";
import { KnownAddresses } from "./known-addresses";

const known = new KnownAddresses(new Set(["/", "/feed.xml", "/zoeken"]), new Set(["/"]), [
  /^\/redactie\/(.+?)(?:\/)?$/,
  /^\/beeld\/([^/]+?)(?:\/)?$/,
]);

test.each([
  "/",
  "/feed.xml",
  "/_next/static/chunks/a-1.js",
  "/_next/static/media/a%20b.woff2",
  "/redactie/artikelen/1",
  "/beeld/a.webp",
])("Next geeft antwoord: %s", async (path) => {
  expect(await known.resolve(path)).toEqual({ kind: "known" });
});

test.each([
  "/_next/../artikel/verzonnen",
  "/_next/%2e%2e/artikel/verzonnen",
  "/_next/.%2E/artikel/verzonnen",
  "/_next/./x",
  "/_next/..\\artikel\\verzonnen",
  "/redactie/../artikel/verzonnen",
  "/redactie/%2e%2e/",
  "/beeld/%E0%A4%A.webp",
  "/_next/%",
])("wat Next anders leest dan het er staat is geen adres: %s", async (path) => {
  expect(await known.resolve(path)).toEqual({ kind: "unknown" });
});

test.each([
  "/",
  "/over",
  "/2026/week/48",
  "/2026",
  "/artikel/een-naam",
  "/artikel/een-naam/reacties/2",
  "/rubriek/film/3",
])("dit kan een pagina zijn die voor iedereen gelijk is: %s", (path) => expect(known.isPage(path)).toBe(true));

test.each([
  "/feed.xml",
  "/rubriek/film/feed.xml",
  "/artikel/een-naam/agenda.ics",
  "/2026/week/48.epub",
  "/artikel/x%2e",
  "/artikel/../x",
  "/artikel/",
  "//",
  "/redactie/artikelen",
  "/api/gezondheid",
  "/zoeken",
  "/bezwaar/geheim",
  "/reactie/1/melden",
  "/Artikel/x",
])("dit niet: %s", (path) => expect(known.isPage(path)).toBe(false));
