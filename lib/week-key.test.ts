import fc from "fast-check";
import { expect, test } from "vitest";
import { weeksInYear } from "./iso-week";
import { readWeekKey, weekKey } from "./week-key";

test("every week of the calendar is read back from its key", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1970, max: 2100 }), fc.integer({ min: 1, max: 53 }), (year, week) => {
      const expected = week <= weeksInYear(year) ? { year, week } : null;
      expect(readWeekKey(weekKey({ year, week }))).toEqual(expected);
    }),
  );
});

test("what is no week is none", () => {
  for (const key of ["", "2026", "2026-54", "2026-0", "2026-1 ", "26-1", "2026-1e1"])
    expect([key, readWeekKey(key)]).toEqual([key, null]);
});
