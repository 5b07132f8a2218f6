import { expect, test } from "vitest";
import { placeComment } from "./place";

test.each([
  ["everyone", false, null, "pending"],
  ["everyone", true, "ham", "pending"],
  ["everyone", false, "spam", "spam"],
  ["everyone", true, "spam", "pending"],
  ["newcomers", false, null, "pending"],
  ["newcomers", false, "ham", "pending"],
  ["newcomers", true, null, "approved"],
  ["newcomers", true, "unsure", "approved"],
  ["newcomers", true, "spam", "pending"],
  ["newcomers", false, "spam", "spam"],
  ["nobody", false, null, "approved"],
  ["nobody", false, "ham", "approved"],
  ["nobody", false, "unsure", "pending"],
  ["nobody", true, "unsure", "approved"],
  ["nobody", false, "spam", "spam"],
] as const)("wie wacht: %s, bekend: %s, filter: %s: %s", (review, known, verdict, place) => {
  expect(placeComment({ review, known, verdict })).toBe(place);
});
