import { expect, test } from "vitest";
import { withHead } from "./page-head";

const begin = '<!DOCTYPE html><html lang="nl"><head><meta charSet="utf-8"/>';
const rest = '<link rel="stylesheet" href="/a.css"/></head>';

test("het beleid van een pagina staat erin, behalve wat alleen een kopregel kan zeggen", () => {
  expect(withHead(begin + rest, "script-src 'self' 'sha256-x'; frame-ancestors 'self'")).toBe(
    `${begin}<meta http-equiv="Content-Security-Policy" content="script-src 'self' 'sha256-x'"/>${rest}`,
  );
});

test("de letters die Next in een kopregel noemt, staan erin", () => {
  const link = ["a", "b"].map((name) => `</${name}.woff2>; rel=preload; as="font"; crossorigin=""; type="font/woff2"`);
  const page = withHead(begin + rest, "x", [...link, "</c.css>; rel=preload"].join(", "));
  expect(page.match(/<link rel="preload"[^>]+>/g)).toEqual([
    '<link rel="preload" href="/a.woff2" as="font" crossorigin="" type="font/woff2"/>',
    '<link rel="preload" href="/b.woff2" as="font" crossorigin="" type="font/woff2"/>',
  ]);
});
