import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startOfWeek, weekOf } from "@/lib/dates";
import { addWeeks, weeksInYear } from "@/lib/iso-week";
import { commentDates, daysAfter, publicationOf, weekOfDemo } from "./demo-dates";
import { demoViews } from "./demo-views";

const at = (text: string) => new Date(text);
const anyNow = fc.date({ min: at("2026-01-01T00:00:00Z"), max: at("2040-01-01T00:00:00Z"), noInvalidDate: true });

describe("the week of a demo article", () => {
  test("counts back from the running week", () => {
    const now = at("2026-11-22T12:00:00Z");
    expect(weekOfDemo({ weeksAgo: 0 }, now)).toEqual({ year: 2026, week: 47 });
    expect(weekOfDemo({ weeksAgo: 47 }, now)).toEqual({ year: 2025, week: 52 });
    expect(weekOfDemo({ weeksAgo: -1 }, now)).toEqual({ year: 2026, week: 48 });
  });

  test("is the last of the year: 53 in 2026, and next year's when that one runs already", () => {
    expect(weekOfDemo({ week: "last" }, at("2026-11-22T12:00:00Z"))).toEqual({ year: 2026, week: 53 });
    expect(weekOfDemo({ week: "last" }, at("2026-12-29T12:00:00Z"))).toEqual({ year: 2027, week: 52 });
    expect(weekOfDemo({ week: "last" }, at("2027-01-03T22:59:00Z"))).toEqual({ year: 2027, week: 52 });
    expect(weekOfDemo({ week: "last" }, at("2027-01-03T23:00:00Z"))).toEqual({ year: 2027, week: 52 });
  });

  test("is always still to come when it is the last", () => {
    fc.assert(
      fc.property(anyNow, (now) => {
        const last = weekOfDemo({ week: "last" }, now);
        expect(last.week).toBe(weeksInYear(last.year));
        expect(startOfWeek(last).getTime()).toBeGreaterThan(now.getTime());
      }),
    );
  });
});

describe("an article is published", () => {
  test("on Monday at seven by the clock of Rotterdam, the others after it", () => {
    const now = at("2026-11-22T12:00:00Z");
    expect(publicationOf({ year: 2026, week: 40 }, 1, now)).toEqual(at("2026-09-28T05:00:00Z"));
    expect(publicationOf({ year: 2026, week: 45 }, 1, now)).toEqual(at("2026-11-02T06:00:00Z"));
    expect(publicationOf({ year: 2026, week: 45 }, 2, now)).toEqual(at("2026-11-03T08:00:00Z"));
  });

  test("never in the future, and in an earlier week within that week", () => {
    fc.assert(
      fc.property(anyNow, fc.integer({ min: 0, max: 150 }), fc.integer({ min: 1, max: 6 }), (now, ago, position) => {
        const week = addWeeks(weekOf(now), -ago);
        const published = publicationOf(week, position, now);
        expect(published.getTime()).toBeLessThan(now.getTime());
        if (ago > 0) expect(weekOf(published)).toEqual(week);
      }),
    );
  });
});

test("comments come in their order, after their article and before now; a correction too", () => {
  const days = fc.array(fc.record({ daysAfter: fc.integer({ min: 0, max: 20 }) }), { minLength: 1, maxLength: 15 });
  fc.assert(
    fc.property(anyNow, days, fc.integer({ min: 1, max: 300_000 }), (now, files, minutes) => {
      const publishedAt = new Date(now.getTime() - minutes * 60_000);
      const dates = commentDates(files, publishedAt, now).map((date) => date.getTime());
      expect(dates).toEqual([...dates].sort((a, b) => a - b));
      expect(dates[0]).toBeGreaterThan(publishedAt.getTime() - 1);
      expect(dates.at(-1)).toBeLessThanOrEqual(now.getTime());
      expect(daysAfter(publishedAt, 3, now).getTime()).toBeLessThan(now.getTime());
    }),
  );
  const published = at("2026-11-02T06:00:00Z");
  const [first, second] = commentDates([{ daysAfter: 1 }, { daysAfter: 0 }], published, at("2026-11-22T12:00:00Z"));
  expect(first).toEqual(at("2026-11-03T07:00:00Z"));
  expect(second).toEqual(at("2026-11-03T07:07:00Z"));
});

describe("views", () => {
  const now = at("2026-11-22T12:00:00Z");

  test("are many at first, few later, and the same each time", () => {
    const views = demoViews(at("2025-11-03T06:00:00Z"), now, 7);
    const sum = (rows: typeof views) => rows.reduce((total, row) => total + row.views, 0);
    expect(views).toEqual(demoViews(at("2025-11-03T06:00:00Z"), now, 7));
    expect(views).not.toEqual(demoViews(at("2025-11-03T06:00:00Z"), now, 8));
    expect(views[0]?.day).toBe("2025-11-03");
    expect(sum(views.slice(0, 7))).toBeGreaterThan(sum(views.slice(7, 60)) / 2);
    expect(sum(views.slice(0, 7))).toBeGreaterThan(100);
    expect(sum(views.slice(-7))).toBeLessThan(30);
  });

  test("are few minutes after publication", () => {
    expect(demoViews(at("2026-11-22T11:50:00Z"), now, 3).reduce((sum, row) => sum + row.views, 0)).toBeLessThan(10);
  });

  test("have each day at most once, none before publication or after now, all above nothing", () => {
    fc.assert(
      fc.property(anyNow, fc.integer({ min: 0, max: 400 }), fc.nat(100), (to, days, seed) => {
        const from = publicationOf(addWeeks(weekOf(to), -Math.floor(days / 7)), (days % 6) + 1, to);
        const rows = demoViews(from, to, seed);
        expect(new Set(rows.map((row) => row.day)).size).toBe(rows.length);
        expect(rows.every((row) => row.views > 0 && Number.isInteger(row.views))).toBe(true);
        const dates = rows.map((row) => row.day);
        if (dates.length > 0) expect(Date.parse(dates.at(-1) ?? "")).toBeLessThan(to.getTime() + 2 * 3_600_000);
      }),
    );
  });
});
