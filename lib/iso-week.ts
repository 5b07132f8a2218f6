/*
 * ISO 8601 weeks as pure arithmetic on civil dates: Monday first, and week 1 is the week that holds 4 January.
 * A civil date is counted in days since 1970-01-01, so that no time zone of the machine can come in between.
 */

export type IsoWeek = { year: number; week: number };

export const firstYear = 1970;
export const lastYear = 2100;

const day = 86_400_000;

export function daysOf(year: number, month: number, dayOfMonth: number): number {
  return Date.UTC(year, month - 1, dayOfMonth) / day;
}

/** Monday is 1, Sunday is 7. */
export function weekdayOf(days: number): number {
  return ((((days + 3) % 7) + 7) % 7) + 1;
}

/** The Monday of an ISO week, in days since 1970-01-01. */
export function mondayOf({ year, week }: IsoWeek): number {
  const fourth = daysOf(year, 1, 4);
  return fourth - (weekdayOf(fourth) - 1) + (week - 1) * 7;
}

export function weekOfDays(days: number): IsoWeek {
  const thursday = days + 4 - weekdayOf(days);
  const year = new Date(thursday * day).getUTCFullYear();
  return { year, week: Math.floor((thursday - daysOf(year, 1, 1)) / 7) + 1 };
}

export function weeksInYear(year: number): 52 | 53 {
  return weekOfDays(daysOf(year, 12, 28)).week === 53 ? 53 : 52;
}

/** Whether the week is on the calendar at all: week 53 of a year with 52 weeks is not. */
export function isWeek({ year, week }: IsoWeek): boolean {
  return (
    Number.isInteger(year) &&
    Number.isInteger(week) &&
    year >= firstYear &&
    year <= lastYear &&
    week >= 1 &&
    week <= weeksInYear(year)
  );
}

export function addWeeks(from: IsoWeek, weeks: number): IsoWeek {
  return weekOfDays(mondayOf(from) + weeks * 7);
}

export function compareWeeks(a: IsoWeek, b: IsoWeek): number {
  return a.year - b.year || a.week - b.week;
}

/**
 * The weeks of a year under twelve months: a week stands under the month of its Monday, and week 1 whose Monday falls in
 * December stands under January (as the magazine's first site did).
 */
export function weekGrid(year: number): number[][] {
  const months: number[][] = Array.from({ length: 12 }, () => []);
  for (let week = 1; week <= weeksInYear(year); week++) {
    const monday = new Date(mondayOf({ year, week }) * day);
    const month = monday.getUTCFullYear() < year ? 0 : monday.getUTCMonth();
    months[month]?.push(week);
  }
  return months;
}

/** `2024` → 2024; null for anything that is not a year on the calendar, or that is written in another way (`02024`). */
export function parseYear(text: string): number | null {
  if (!/^[12]\d{3}$/.test(text)) return null;
  const year = Number(text);
  return year >= firstYear && year <= lastYear ? year : null;
}

/** `2024`, `13` → that week; null for a week that is not on the calendar, or that is written in another way (`01`, `013`). */
export function parseWeek(yearText: string, weekText: string): IsoWeek | null {
  const year = parseYear(yearText);
  if (year === null || !/^[1-9]\d?$/.test(weekText)) return null;
  const week = { year, week: Number(weekText) };
  return isWeek(week) ? week : null;
}
