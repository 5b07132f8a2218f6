import { expect, test } from "vitest";
import { defer } from "./defer";

const head = '<meta charSet="utf-8"/><link rel="stylesheet" href="/a.css" data-precedence="next"/>';
const preload = '<link rel="preload" as="script" fetchPriority="low" href="/begin.js"/>';
const scripts = '<script src="/a.js" async=""></script><script src="/b.js" async=""></script>';
const old = '<script src="/oud.js" noModule=""></script>';
const facts = '<script type="application/ld+json">{"@type":"WebSite"}</script>';
const begin = '<script src="/begin.js" id="_R_" async=""></script>';
const runtime =
  '<script>(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push({"otherChunks":["a.js"]});</script>';
const flight =
  "<script>(self.__next_f=self.__next_f||[]).push([0])</script>" +
  '<script>self.__next_f.push([1,"1:\\"een \\u003c/script>\\""])</script>' +
  '<script>self.__next_f.push([1,"\\n2:twee"])</script>';

const page = (parts: { head?: string; body?: string } = {}) =>
  `<!DOCTYPE html><html><head>${head}${preload}${parts.head ?? scripts + old}</head><body><p>tekst</p>${facts}${
    parts.body ?? begin + runtime + flight
  }</body></html>`;

test("Next's scripts wachten: wat zij nodig hebben staat in één stuk gegevens, en verder blijft de pagina wat zij was", () => {
  const later = {
    scripts: ["/a.js", "/b.js"],
    bootstrap: "/begin.js",
    runtime: { otherChunks: ["a.js"] },
    flight: [[0], [1, '1:"een </script>"\n2:twee']],
  };
  const json = JSON.stringify(later).replaceAll("<", "\\u003c");
  expect(defer(page(), "<i>einde</i>")).toBe(
    `<!DOCTYPE html><html><head>${head}</head><body><p>tekst</p>${facts}` +
      `<script type="application/json" id="antenne-later">${json}</script><i>einde</i></body></html>`,
  );
});

test.each([
  ["een script dat het niet kent", { body: `${begin}${runtime}${flight}<script>$RC("B:0","S:0")</script>` }],
  ["een script met een ander kenmerk", { head: '<script src="/a.js" defer=""></script>' }],
  ["zonder begin", { body: runtime + flight }],
  ["zonder runtime", { body: begin + flight }],
  ["zonder gegevens", { body: begin + runtime }],
  ["gegevens die geen JSON zijn", { body: `${begin}${runtime}${flight}<script>self.__next_f.push(x)</script>` }],
])("een pagina die anders in elkaar zit blijft die van Next: %s", (_, parts) => {
  expect(defer(page(parts), "")).toBeNull();
});

test("een pagina die niet af is ook", () => {
  expect(defer(page().replace("</html>", ""), "")).toBeNull();
});
