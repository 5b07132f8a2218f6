import fc from "fast-check";
import { expect, test } from "vitest";
import { weekGrid } from "@/lib/iso-week";
import { type Place, type Reachable, stepFrom } from "./week-steps";

const grid = weekGrid(2026);
const all: Reachable = grid.map((weeks) => weeks.map(() => true));
const placeOf = (week: number): Place => {
  const month = grid.findIndex((weeks) => weeks.includes(week));
  return { month, row: grid[month]?.indexOf(week) ?? -1 };
};
const after = (week: number, key: string, weeks = all) => {
  const to = stepFrom(weeks, placeOf(week), key);
  return to && grid[to.month]?.[to.row];
};

test("omlaag en omhoog zijn de volgende en de vorige week, ook over de grens van een maand", () => {
  expect(after(1, "ArrowDown")).toBe(2);
  expect(after(5, "ArrowDown")).toBe(6);
  expect(after(6, "ArrowUp")).toBe(5);
  expect(after(1, "ArrowUp")).toBeNull();
  expect(after(53, "ArrowDown")).toBeNull();
});

test("opzij is dezelfde rij in de maand ernaast; waar die korter is de laatste week", () => {
  expect(after(2, "ArrowRight")).toBe(7);
  expect(after(5, "ArrowRight")).toBe(9);
  expect(after(7, "ArrowLeft")).toBe(2);
  expect(after(2, "ArrowLeft")).toBeNull();
});

test("Home en End zijn de eerste en de laatste week waar je heen kunt", () => {
  const until47 = grid.map((weeks) => weeks.map((week) => week >= 3 && week <= 47));
  expect(after(20, "Home", until47)).toBe(3);
  expect(after(20, "End", until47)).toBe(47);
  expect(after(47, "ArrowDown", until47)).toBeNull();
});

test("wat de toets ook is: je komt uit op een week waar je heen kunt", () => {
  const keys = ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "Home", "End", "a"];
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 53 }),
      fc.constantFrom(...keys),
      fc.infiniteStream(fc.boolean()),
      (week, key, open) => {
        const weeks = grid.map((month) => month.map(() => open.next().value === true));
        const to = stepFrom(weeks, placeOf(week), key);
        expect(to === null || weeks[to.month]?.[to.row]).toBe(true);
      },
    ),
  );
});
