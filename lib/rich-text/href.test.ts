import { expect, test } from "vitest";
import { safeHref } from "./href";

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
