import { expect, test } from "vitest";
import { sameWeekBefore } from "./same-week";

test("the same week, newest year first, back to the magazine's first year", () => {
  expect(sameWeekBefore({ year: 2026, week: 47 }, 2024, 10)).toEqual([
    { year: 2025, week: 47 },
    { year: 2024, week: 47 },
  ]);
});

test("week 53 falls back to 52 in years without one", () => {
  expect(sameWeekBefore({ year: 2026, week: 53 }, 2020, 10).map(({ week }) => week)).toEqual([52, 52, 52, 52, 52, 53]);
});

test("no more years than asked, and none before the first", () => {
  expect(sameWeekBefore({ year: 2026, week: 1 }, 1970, 3)).toHaveLength(3);
  expect(sameWeekBefore({ year: 2024, week: 1 }, 2024, 3)).toEqual([]);
  expect(sameWeekBefore({ year: 2023, week: 1 }, 2024, 3)).toEqual([]);
});
