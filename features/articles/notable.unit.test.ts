import { expect, test } from "vitest";
import type { RichText } from "@/lib/rich-text/schema";
import { isNotable } from "./notable";

const told = (text: string, ...mediaIds: number[]): { title: string; lede: string; body: RichText } => ({
  title: "De Hef",
  lede: "Een brug.",
  body: {
    type: "doc",
    content: [
      { type: "paragraph", content: [{ type: "text", text }] },
      ...mediaIds.map((mediaId) => ({ type: "image" as const, attrs: { mediaId, alt: "", caption: "" } })),
    ],
  },
});
const words = (count: number) => Array.from({ length: count }, (_, index) => `woord${index}`).join(" ");

test("a corrected typo, and nothing at all, are not notable", () => {
  expect(isNotable(told(words(50)), told(words(50)))).toBe(false);
  expect(isNotable(told(`${words(50)} tiepfout`), told(`${words(50)} typefout`))).toBe(false);
});

test("ten words more or less are", () => {
  expect(isNotable(told(words(50)), told(words(59)))).toBe(false);
  expect(isNotable(told(words(50)), told(words(60)))).toBe(true);
  expect(isNotable(told(words(60)), told(words(50)))).toBe(true);
});

test("another title of a few words counts with the rest", () => {
  expect(isNotable(told(words(9)), { ...told(words(9)), title: "Brug" })).toBe(false);
  expect(isNotable(told(words(2)), { ...told(words(9)), title: "Het" })).toBe(true);
});

test("another picture is", () => {
  expect(isNotable(told("x", 1), told("x", 2))).toBe(true);
  expect(isNotable(told("x", 1, 2), told("x", 2, 1))).toBe(false);
});
