import { dayOf } from "@/lib/dates";
import { addWeeks, daysOf, mondayOf, weekOfDays, weeksInYear } from "@/lib/iso-week";

/*
 * Which days numbers are asked of, in Rotterdam: days are counted as days, so that no clock change can come in between. Weeks are ISO weeks.
 */

export const periodNames = ["vandaag", "week", "maand", "jaar", "alles", "eigen"] as const;

export type PeriodName = (typeof periodNames)[number];

/** Days as `2026-11-30`, both included. */
export type Range = { from: string; to: string };

/** What is asked, and what it is held against: the same time before, and a year ago. Null where there is nothing to hold it against. */
export type Period = { name: PeriodName; range: Range; before: Range | null; lastYear: Range | null };

/** The first day that can be asked of. */
const firstDay = "1990-01-01";

/**
 * Reads a period: `dag` is a day in it (today when it is none), `van` and `tot` are those of a free one. What has not passed yet is not held against
 * what has: the week until today, against the week before until that same weekday.
 */
export function readPeriod(asked: { periode: string; dag: string; van: string; tot: string }, now: Date): Period {
  const today = dayOf(now);
  const name = periodNames.find((known) => known === asked.periode) ?? "week";
  if (name === "alles") return { name, range: { from: firstDay, to: today }, before: null, lastYear: null };
  if (name === "eigen") {
    const [from = today, to = today] = [asked.van, asked.tot].map((day) => (isDay(day) ? day : today)).sort();
    const range = { from: latest(from, firstDay), to };
    const length = numberOf(to) - numberOf(range.from) + 1;
    return { name, range, before: shift(range, -length), lastYear: shift(range, -364) };
  }
  const day = isDay(asked.dag) && asked.dag <= today ? latest(asked.dag, firstDay) : today;
  const whole = wholePeriod(name, day);
  const range = { from: whole.from, to: earliest(whole.to, today) };
  const length = numberOf(range.to) - numberOf(range.from) + 1;
  const upTo = (other: Range): Range => ({
    from: other.from,
    to: range.to === whole.to ? other.to : earliest(other.to, dayOfNumber(numberOf(other.from) + length - 1)),
  });
  return {
    name,
    range,
    before: upTo(periodBefore(name, whole)),
    lastYear: name === "jaar" ? null : upTo(periodLastYear(name, whole)),
  };
}

/** The period next to this one, by a day in it; null when it has not begun. */
export function dayOfNext(period: Period, way: "earlier" | "later", now: Date): string | null {
  if (period.name === "alles" || period.name === "eigen") return null;
  const whole = wholePeriod(period.name, period.range.from);
  const day = dayOfNumber(way === "earlier" ? numberOf(whole.from) - 1 : numberOf(whole.to) + 1);
  return day < firstDay || day > dayOf(now) ? null : day;
}

/** The days of a week or a month that are still to come: its chart leaves room for them. */
export function daysAhead({ name, range }: Pick<Period, "name" | "range">): string[] {
  if (name !== "week" && name !== "maand") return [];
  const last = numberOf(wholePeriod(name, range.from).to);
  const next = numberOf(range.to) + 1;
  return Array.from({ length: Math.max(0, last - next + 1) }, (_, index) => dayOfNumber(next + index));
}

type Calendar = Exclude<PeriodName, "alles" | "eigen">;

function wholePeriod(name: Calendar, day: string): Range {
  const [year = 0, month = 0] = day.split("-").map(Number);
  switch (name) {
    case "vandaag":
      return { from: day, to: day };
    case "week":
      return weekRange(weekOfDays(numberOf(day)));
    case "maand":
      return monthRange(year, month);
    case "jaar":
      return { from: `${year}-01-01`, to: `${year}-12-31` };
  }
}

function periodBefore(name: Calendar, whole: Range): Range {
  const [year = 0, month = 0] = whole.from.split("-").map(Number);
  switch (name) {
    case "vandaag":
      return shift(whole, -7);
    case "week":
      return shift(whole, -7);
    case "maand":
      return month === 1 ? monthRange(year - 1, 12) : monthRange(year, month - 1);
    case "jaar":
      return { from: `${year - 1}-01-01`, to: `${year - 1}-12-31` };
  }
}

/** A week is held against the week of that number; of week 53 in a year that has none, against the last. */
function periodLastYear(name: Exclude<Calendar, "jaar">, whole: Range): Range {
  const [year = 0, month = 0] = whole.from.split("-").map(Number);
  if (name === "maand") return monthRange(year - 1, month);
  const days = numberOf(whole.from);
  const week = weekOfDays(days);
  const then = { year: week.year - 1, week: Math.min(week.week, weeksInYear(week.year - 1)) };
  const from = mondayOf(then) + (days - mondayOf(week));
  return { from: dayOfNumber(from), to: dayOfNumber(from + numberOf(whole.to) - days) };
}

export function weekRange(week: { year: number; week: number }): Range {
  return { from: dayOfNumber(mondayOf(week)), to: dayOfNumber(mondayOf(addWeeks(week, 1)) - 1) };
}

function monthRange(year: number, month: number): Range {
  const next = month === 12 ? daysOf(year + 1, 1, 1) : daysOf(year, month + 1, 1);
  return { from: dayOfNumber(daysOf(year, month, 1)), to: dayOfNumber(next - 1) };
}

/** A range in whole years, whole months and the days that are left: what is added up is never more than a few dozen of each. */
export function spansOf({ from, to }: Range): { days: Range[]; months: Range[]; years: Range[] } {
  const days: Range[] = [];
  const months: Range[] = [];
  const years: Range[] = [];
  const firstMonth = from.endsWith("-01") ? from : monthAfter(from);
  const endMonth = dayAfter(to).endsWith("-01") ? dayAfter(to) : `${to.slice(0, 7)}-01`;
  if (firstMonth >= endMonth) {
    if (firstMonth === endMonth && from !== firstMonth && dayAfter(to) !== endMonth)
      days.push({ from, to: dayBefore(firstMonth) }, { from: endMonth, to });
    else days.push({ from, to });
    return { days, months, years };
  }
  if (from < firstMonth) days.push({ from, to: dayBefore(firstMonth) });
  if (endMonth <= to) days.push({ from: endMonth, to });
  const firstYear = firstMonth.endsWith("-01-01") ? firstMonth : `${Number(firstMonth.slice(0, 4)) + 1}-01-01`;
  const endYear = `${endMonth.slice(0, 4)}-01-01`;
  if (firstYear >= endYear) {
    months.push({ from: firstMonth, to: monthBefore(endMonth) });
    return { days, months, years };
  }
  if (firstMonth < firstYear) months.push({ from: firstMonth, to: monthBefore(firstYear) });
  if (endYear < endMonth) months.push({ from: endYear, to: monthBefore(endMonth) });
  years.push({ from: firstYear, to: `${Number(endYear.slice(0, 4)) - 1}-01-01` });
  return { days, months, years };
}

/** How finely a period is drawn: a day by the hour, the first day of a week as a day of it. */
export function grainOf(name: PeriodName, { from, to }: Range): "hour" | "day" | "month" {
  const length = numberOf(to) - numberOf(from) + 1;
  if (length === 1 && (name === "vandaag" || name === "eigen")) return "hour";
  return length <= 92 ? "day" : "month";
}

export function isDay(text: string): boolean {
  return (
    /^(19|20|21)\d\d-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text)) && dayOfNumber(numberOf(text)) === text
  );
}

export function shift({ from, to }: Range, days: number): Range {
  return { from: dayOfNumber(numberOf(from) + days), to: dayOfNumber(numberOf(to) + days) };
}

/** Days since 1970-01-01. */
export function numberOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / 86_400_000;
}

export function dayOfNumber(days: number): string {
  return new Date(days * 86_400_000).toISOString().slice(0, 10);
}

const dayAfter = (day: string) => dayOfNumber(numberOf(day) + 1);
const dayBefore = (day: string) => dayOfNumber(numberOf(day) - 1);
const monthAfter = (day: string) => `${dayOfNumber(numberOf(`${day.slice(0, 7)}-01`) + 31).slice(0, 7)}-01`;
const monthBefore = (first: string) => `${dayBefore(first).slice(0, 7)}-01`;
const latest = (one: string, other: string) => (one > other ? one : other);
const earliest = (one: string, other: string) => (one < other ? one : other);
