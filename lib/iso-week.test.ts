import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { civilTime, dateline, instantOf, startOfWeek, weekOf } from "./dates";
import { addWeeks, daysOf, isWeek, mondayOf, weekdayOf, weekGrid, weekOfDays, weeksInYear } from "./iso-week";

const vector = (name: string) => readFileSync(new URL(`./vectors/${name}`, import.meta.url), "utf8");
const rows = (name: string) => vector(name).trim().split(/\r?\n/).slice(1);

describe("weeks against data that was computed independently", () => {
  test("every date of iso-weeks.csv falls in its week", () => {
    const lines = rows("iso-weeks.csv");
    expect(lines.length).toBeGreaterThan(1000);
    for (const line of lines) {
      const [date = "", year, week, weekday] = line.split(",");
      const [y = 0, m = 0, d = 0] = date.split("-").map(Number);
      const days = daysOf(y, m, d);
      expect([date, weekOfDays(days), weekdayOf(days)]).toEqual([
        date,
        { year: Number(year), week: Number(week) },
        Number(weekday),
      ]);
    }
  });

  test("the grid of every year 1970-2100 is the old site's", () => {
    const grids: Record<string, { weeks: number; months: number[][] }> = JSON.parse(vector("week-grid.json"));
    expect(Object.keys(grids)).toHaveLength(131);
    for (const [year, grid] of Object.entries(grids)) {
      expect({ year, weeks: weeksInYear(Number(year)), months: weekGrid(Number(year)) }).toEqual({ year, ...grid });
    }
  });

  test("every dateline of datelines.csv reads as given", () => {
    const lines = rows("datelines.csv");
    expect(lines.length).toBeGreaterThan(10);
    for (const line of lines) {
      const [instant = "", visitors, expected] = line.split(",");
      expect(dateline(new Date(instant), Number(visitors))).toBe(expected);
    }
  });
});

test("week 53 exists in 2026 and not in 2025", () => {
  expect(isWeek({ year: 2026, week: 53 })).toBe(true);
  expect(isWeek({ year: 2025, week: 53 })).toBe(false);
  expect(isWeek({ year: 2026, week: 54 })).toBe(false);
  expect(isWeek({ year: 2026, week: 0 })).toBe(false);
  expect(isWeek({ year: 99_999, week: 1 })).toBe(false);
  expect(isWeek({ year: 2026, week: 1.5 })).toBe(false);
});

test("adding weeks crosses the year, with 53 weeks too", () => {
  expect(addWeeks({ year: 2026, week: 52 }, 1)).toEqual({ year: 2026, week: 53 });
  expect(addWeeks({ year: 2026, week: 53 }, 1)).toEqual({ year: 2027, week: 1 });
  expect(addWeeks({ year: 2026, week: 1 }, -1)).toEqual({ year: 2025, week: 52 });
  expect(mondayOf({ year: 2026, week: 1 })).toBe(daysOf(2025, 12, 29));
});

test("an instant of the clock in Rotterdam comes back as the same clock, also on the nights when it changes", () => {
  for (const civil of [
    { year: 2026, month: 3, day: 29, hour: 1, minute: 59 },
    { year: 2026, month: 3, day: 29, hour: 3, minute: 0 },
    { year: 2026, month: 10, day: 25, hour: 2, minute: 30 },
    { year: 2026, month: 12, day: 31, hour: 23, minute: 59 },
  ]) {
    expect(civilTime(instantOf(civil))).toEqual({ ...civil, second: 0 });
  }
  expect(instantOf({ year: 2026, month: 3, day: 29, hour: 2, minute: 30 }).toISOString()).toBe(
    "2026-03-29T01:30:00.000Z",
  );
  expect(instantOf({ year: 2026, month: 10, day: 25, hour: 2, minute: 30 }).toISOString()).toBe(
    "2026-10-25T00:30:00.000Z",
  );
});

test("a week starts on Monday at midnight in Rotterdam", () => {
  expect(startOfWeek({ year: 2026, week: 47 }).toISOString()).toBe("2026-11-15T23:00:00.000Z");
  expect(weekOf(new Date("2027-01-03T22:59:59Z"))).toEqual({ year: 2026, week: 53 });
  expect(weekOf(new Date("2027-01-03T23:00:00Z"))).toEqual({ year: 2027, week: 1 });
});
