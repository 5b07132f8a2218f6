import fc from "fast-check";
import { expect, test } from "vitest";
import { safeHref } from "./rich-text/href";
import { slugify, slugPattern } from "./slug";

test("a title becomes its address", () => {
  expect(slugify("Café ’t Veer: één avond")).toBe("cafe-t-veer-een-avond");
  expect(slugify("  --Wat?!  ")).toBe("wat");
  expect(slugify("日本")).toBe("");
});

test("every slug is empty or a valid address", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => slugify(text) === "" || slugPattern.test(slugify(text))),
  );
});

test("a link never leads to a script", () => {
  for (const href of [
    "javascript:alert(1)",
    "JaVaScRiPt:x",
    "\tjavascript:x",
    "data:text/html,x",
    "//evil.example",
    "/\\evil.example",
    "vbscript:x",
    "java\nscript:x",
  ]) {
    expect([href, safeHref(href)]).toEqual([href, false]);
  }
  for (const href of ["https://worm.org", "/artikel/een-avond", "#noot-1", "mailto:a@b.example", "tel:+31101234567"]) {
    expect([href, safeHref(href)]).toEqual([href, true]);
  }
});
