import { expect, test } from "vitest";
import { KnownAddresses } from "./known-addresses";

const known = new KnownAddresses(new Set(["/", "/feed.xml"]), [
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
