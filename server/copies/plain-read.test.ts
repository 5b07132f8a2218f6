import { IncomingMessage } from "node:http";
import { Socket } from "node:net";
import { expect, test } from "vitest";
import { isPlainRead, isWholePage } from "./plain-read";

function request(headers: Record<string, string> = {}, method = "GET"): IncomingMessage {
  const asked = new IncomingMessage(new Socket());
  return Object.assign(asked, { method, headers });
}

test.each([
  ["een lezer", {}, "", "GET"],
  ["HEAD", {}, "", "HEAD"],
  ["met een campagne in het adres", {}, "?via=brief&utm_source=x", "GET"],
  ["wie is ingelogd, ziet wat lezers zien", { cookie: "antenne=abc" }, "", "GET"],
  ["een browser die vooruit haalt", { "sec-purpose": "prefetch" }, "", "GET"],
])("een kopie antwoordt: %s", (_, headers, search, method) => {
  expect(isPlainRead(request(headers, method), search)).toBe(true);
});

test.each([
  ["een formulier", {}, "", "POST"],
  ["de router die om gegevens vraagt", { rsc: "1" }, "", "GET"],
  ["de router die vooruit haalt", { "next-router-prefetch": "1" }, "", "GET"],
  ["een deel van een pagina", { "next-router-segment-prefetch": "/_tree" }, "", "GET"],
  ["een actie", { "next-action": "abc" }, "", "GET"],
  ["gegevens in het adres", {}, "?_rsc=abc", "GET"],
  ["gegevens verderop in het adres", {}, "?a=1&_rsc=abc", "GET"],
  ["een concept", { cookie: "a=1; __prerender_bypass=abc" }, "", "GET"],
])("Next antwoordt: %s", (_, headers, search, method) => {
  expect(isPlainRead(request(headers, method), search)).toBe(false);
});

test.each([
  ["de zoekpagina", "/zoeken", {}, "GET", true],
  ["een formulier zonder JavaScript", "/artikel/x", {}, "POST", true],
  ["een formulier met JavaScript", "/artikel/x", { "next-action": "abc" }, "POST", false],
  ["gegevens voor de router", "/artikel/x", { rsc: "1" }, "GET", false],
  ["een feed", "/feed.xml", {}, "GET", false],
  ["de redactie", "/redactie/artikelen", {}, "GET", false],
  ["een beeld", "/beeld/x.webp", {}, "GET", false],
  ["HEAD", "/zoeken", {}, "HEAD", false],
])("krijgt het antwoord dezelfde afwerking als een kopie? %s", (_, path, headers, method, whole) => {
  expect(isWholePage(request(headers, method), path)).toBe(whole);
});
