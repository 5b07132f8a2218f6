import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { inks, sectionInk } from "./inks";

const tokens = readFileSync("components/ui/tokens.css", "utf8");

test("drawings have the inks of the pages, in the light", () => {
  const [light = ""] = tokens.split("@media");
  const tokenOf = (name: string) => new RegExp(`--${name}: (#[0-9a-f]{6});`).exec(light)?.[1];
  expect(inks).toEqual({
    paper: tokenOf("paper"),
    ink: tokenOf("ink"),
    accent: tokenOf("accent"),
    accentText: tokenOf("accent-text"),
  });
});

test("each section has its own, and a new one the accent", () => {
  const sections = [...tokens.matchAll(/\[data-section="([^"]+)"\] \{\s*--section-ink: (#[0-9a-f]{6});/g)];
  expect(sections.length).toBeGreaterThan(5);
  for (const [, slug, ink] of sections) expect([slug, sectionInk({ slug: slug ?? "", ink: "" })]).toEqual([slug, ink]);
  expect(sectionInk({ slug: "iets-nieuws", ink: "" })).toBe(inks.accentText);
  expect(sectionInk(null)).toBe(inks.accentText);
  expect(sectionInk({ slug: "film", ink: "#0b4f6c" })).toBe("#0b4f6c");
});
