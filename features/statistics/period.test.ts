import fc from "fast-check";
import { expect, test } from "vitest";
import { dayOfNext, dayOfNumber, daysAhead, numberOf, readPeriod, spansOf } from "./period";

const none = { periode: "", dag: "", van: "", tot: "" };
const now = new Date("2026-12-02T11:00:00Z");
const ask = (asked: Partial<typeof none>) => readPeriod({ ...none, ...asked }, now);

test("the running week is held against as much of the week before, and of that week last year", () => {
  expect(ask({})).toEqual({
    name: "week",
    range: { from: "2026-11-30", to: "2026-12-02" },
    before: { from: "2026-11-23", to: "2026-11-25" },
    lastYear: { from: "2025-12-01", to: "2025-12-03" },
  });
});

test("a week that has passed is whole; week 53 is held against the last week of a year with 52", () => {
  expect(ask({ dag: "2021-01-01" })).toMatchObject({
    range: { from: "2020-12-28", to: "2021-01-03" },
    before: { from: "2020-12-21", to: "2020-12-27" },
    lastYear: { from: "2019-12-23", to: "2019-12-29" },
  });
});

test("today is held against that weekday, last week and last year", () => {
  expect(ask({ periode: "vandaag" })).toMatchObject({
    range: { from: "2026-12-02", to: "2026-12-02" },
    before: { from: "2026-11-25", to: "2026-11-25" },
    lastYear: { from: "2025-12-03", to: "2025-12-03" },
  });
});

test("months and years, with a leap day", () => {
  expect(ask({ periode: "maand", dag: "2024-03-15" })).toMatchObject({
    range: { from: "2024-03-01", to: "2024-03-31" },
    before: { from: "2024-02-01", to: "2024-02-29" },
    lastYear: { from: "2023-03-01", to: "2023-03-31" },
  });
  expect(ask({ periode: "jaar" })).toMatchObject({
    range: { from: "2026-01-01", to: "2026-12-02" },
    before: { from: "2025-01-01", to: "2025-12-02" },
  });
});

test("a free range, also the wrong way round; nonsense is today", () => {
  expect(ask({ periode: "eigen", van: "2026-11-10", tot: "2026-11-01" })).toMatchObject({
    range: { from: "2026-11-01", to: "2026-11-10" },
    before: { from: "2026-10-22", to: "2026-10-31" },
  });
  expect(ask({ periode: "eigen", van: "2026-02-30", tot: "'; drop" }).range).toEqual({
    from: "2026-12-02",
    to: "2026-12-02",
  });
  expect(ask({ periode: "??", dag: "9999-99-99" }).name).toBe("week");
});

test("at midnight in Rotterdam it is another day, in summer too", () => {
  expect(readPeriod({ ...none, periode: "vandaag" }, new Date("2026-07-01T22:30:00Z")).range.from).toBe("2026-07-02");
  expect(readPeriod({ ...none, periode: "vandaag" }, new Date("2026-10-25T00:30:00Z")).range.from).toBe("2026-10-25");
});

test("one goes back and forth, and not beyond now", () => {
  expect(dayOfNext(ask({}), "earlier", now)).toBe("2026-11-29");
  expect(dayOfNext(ask({}), "later", now)).toBeNull();
  expect(dayOfNext(ask({ periode: "maand", dag: "2026-10-03" }), "later", now)).toBe("2026-11-01");
});

test("a range in years, months and days is every day of it once", () => {
  const day = fc.integer({ min: numberOf("2015-01-01"), max: numberOf("2027-12-31") });
  fc.assert(
    fc.property(day, day, (a, b) => {
      const range = { from: dayOfNumber(Math.min(a, b)), to: dayOfNumber(Math.max(a, b)) };
      const { days, months, years } = spansOf(range);
      const all: number[] = [];
      const addDays = (from: string, to: string) => {
        for (let n = numberOf(from); n <= numberOf(to); n++) all.push(n);
      };
      for (const { from, to } of days) addDays(from, to);
      for (const { from, to } of months)
        addDays(from, dayOfNumber(numberOf(`${dayOfNumber(numberOf(to) + 31).slice(0, 7)}-01`) - 1));
      for (const { from, to } of years) addDays(from, `${to.slice(0, 4)}-12-31`);
      all.sort((x, y) => x - y);
      const expected = Array.from({ length: Math.abs(a - b) + 1 }, (_, n) => Math.min(a, b) + n);
      expect(all).toEqual(expected);
      expect(days.reduce((sum, { from, to }) => sum + numberOf(to) - numberOf(from) + 1, 0)).toBeLessThanOrEqual(60);
    }),
  );
});

test("a week and a month leave room for their days to come, other periods for none", () => {
  expect(daysAhead(ask({}))).toEqual(["2026-12-03", "2026-12-04", "2026-12-05", "2026-12-06"]);
  expect(daysAhead(ask({ periode: "maand" }))).toHaveLength(29);
  for (const periode of ["vandaag", "jaar", "alles", "eigen"]) expect(daysAhead(ask({ periode }))).toEqual([]);
  expect(daysAhead(ask({ dag: "2026-11-25" }))).toEqual([]);
});
