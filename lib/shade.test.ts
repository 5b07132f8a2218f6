import { expect, test } from "vitest";
import { shadesByRank } from "./shade";

test("numbers are shaded by their place among each other, whatever their size", () => {
  expect(shadesByRank([40, 10, 30, 20])).toEqual([4, 1, 3, 2]);
  expect(shadesByRank([1, 1_000_000, 2, 3])).toEqual([1, 4, 2, 3]);
});

test("what is equal has the same shade, and nothing has none", () => {
  expect(shadesByRank([5, 5, 5])).toEqual([1, 1, 1]);
  expect(shadesByRank([0, 7])).toEqual([0, 1]);
  expect(shadesByRank([])).toEqual([]);
});
