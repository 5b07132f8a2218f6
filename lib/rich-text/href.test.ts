import fc from "fast-check";
import { expect, test } from "vitest";
import { safeHref, strictHref } from "./href";

test.each([
  "https://example.org",
  "HTTP://example.org/a?b=c#d",
  "mailto:redactie@example.org",
  "tel:+31101234567",
  "/artikel/de-hef",
  "#noot-1",
])("%s may be linked to", (href) => {
  expect(safeHref(href)).toBe(true);
});

test.each([
  "",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  " javascript:alert(1)",
  "java\nscript:alert(1)",
  "\u0001javascript:alert(1)",
  "data:text/html,<script>",
  "vbscript:x",
  "file:///etc/passwd",
  "//elsewhere.example",
  "/\\elsewhere.example",
  "https://",
  "artikel/de-hef",
  "/half\ud83d",
])("%j may not", (href) => {
  expect(safeHref(href)).toBe(false);
});

test("strict letters: what RFC 3986 does not know is escaped, and browsers still go to the same place", () => {
  const anything = fc.webUrl({ withQueryParameters: true, withFragments: true });
  fc.assert(
    fc.property(anything, fc.string({ unit: "grapheme" }), (address, tail) => {
      const href = `${address}${tail.replace(/[\p{Cc}\s\\]/gu, "").toWellFormed()}`;
      fc.pre(safeHref(href));
      const strict = strictHref(href);
      expect(strict).toMatch(/^[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/);
      expect(strict).not.toMatch(/%(?![0-9a-f]{2})|#.*#/i);
      expect(new URL(strict).host).toBe(new URL(href).host);
      expect(strictHref(strict)).toBe(strict);
    }),
  );
  expect(strictHref("https://é.nl/a|b[c]?q=%zz#x#y")).toBe("https://xn--9ca.nl/a%7Cb%5Bc%5D?q=%25zz#x%23y");
  expect(strictHref("tel:+3110")).toBe("tel:+3110");
});
