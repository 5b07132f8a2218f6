import { type IsoWeek, weeksInYear } from "@/lib/iso-week";

/** The same week of the `most` years before, newest first, not before `firstYear`. Week 53 falls back to 52 where a year has none. */
export function sameWeekBefore({ year, week }: IsoWeek, firstYear: number, most: number): IsoWeek[] {
  const years = Math.max(0, Math.min(most, year - firstYear));
  return Array.from({ length: years }, (_, index) => {
    const earlier = year - 1 - index;
    return { year: earlier, week: Math.min(week, weeksInYear(earlier)) };
  });
}
