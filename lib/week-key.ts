import { type IsoWeek, isWeek } from "./iso-week";

/** `2026-47`: a week as the desk's addresses and forms write it. */
export function weekKey({ year, week }: IsoWeek): string {
  return `${year}-${week}`;
}

/** The week of such a key; null when it is none that the calendar has. */
export function readWeekKey(key: string): IsoWeek | null {
  if (!/^\d{4}-\d{1,2}$/.test(key)) return null;
  const [year = 0, week = 0] = key.split("-").map(Number);
  return isWeek({ year, week }) ? { year, week } : null;
}
