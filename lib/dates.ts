import { daysOf, type IsoWeek, mondayOf, weekOfDays } from "./iso-week";

/*
 * Instants seen from Europe/Amsterdam. All dates that people read or set go through here.
 */

export const timeZone = "Europe/Amsterdam";

export type CivilTime = { year: number; month: number; day: number; hour: number; minute: number; second: number };

const civilFormat = new Intl.DateTimeFormat("en-GB", {
  timeZone,
  calendar: "gregory",
  numberingSystem: "latn",
  hourCycle: "h23",
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
});

/** What the clock in Rotterdam says at this instant. */
export function civilTime(instant: Date): CivilTime {
  const parts = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const part of civilFormat.formatToParts(instant)) {
    if (part.type in parts) parts[part.type as keyof CivilTime] = Number(part.value);
  }
  return parts;
}

export function weekOf(instant: Date): IsoWeek {
  const { year, month, day } = civilTime(instant);
  return weekOfDays(daysOf(year, month, day));
}

/** The day in Rotterdam as `2026-11-22`. */
export function dayOf(instant: Date): string {
  const { year, month, day } = civilTime(instant);
  return `${year}-${two(month)}-${two(day)}`;
}

/** The instant at which the clock in Rotterdam says this. In the hour that is skipped in March it is an hour later; in the hour that comes twice in October it is the first. */
export function instantOf(civil: Omit<CivilTime, "second">): Date {
  const wanted = Date.UTC(civil.year, civil.month - 1, civil.day, civil.hour, civil.minute);
  for (const offset of [2, 1]) {
    const guess = new Date(wanted - offset * 3_600_000);
    const seen = civilTime(guess);
    if (Date.UTC(seen.year, seen.month - 1, seen.day, seen.hour, seen.minute) === wanted) return guess;
  }
  return new Date(wanted - 3_600_000);
}

/** The first instant of an ISO week: Monday 00:00 in Rotterdam. */
export function startOfWeek(week: IsoWeek): Date {
  const monday = new Date(mondayOf(week) * 86_400_000);
  return instantOf({
    year: monday.getUTCFullYear(),
    month: monday.getUTCMonth() + 1,
    day: monday.getUTCDate(),
    hour: 0,
    minute: 0,
  });
}

export const monthNames = [
  "januari",
  "februari",
  "maart",
  "april",
  "mei",
  "juni",
  "juli",
  "augustus",
  "september",
  "oktober",
  "november",
  "december",
] as const;

export const dayNames = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"] as const;

/** `vrijdag 29 maart 2024` */
export function formatDay(instant: Date): string {
  const { year, month, day } = civilTime(instant);
  return `${dayNames[(daysOf(year, month, day) + 3) % 7] ?? ""} ${day} ${monthNames[month - 1] ?? ""} ${year}`;
}

/** `29 maart 2024` */
export function formatDate(instant: Date): string {
  const { year, month, day } = civilTime(instant);
  return `${day} ${monthNames[month - 1] ?? ""} ${year}`;
}

/** `09:43` */
export function formatTime(instant: Date): string {
  const { hour, minute } = civilTime(instant);
  return `${two(hour)}:${two(minute)}`;
}

/** `29 maart 2024, 09:43` */
export function formatMoment(instant: Date): string {
  return `${formatDate(instant)}, ${formatTime(instant)}`;
}

/** `1.000`: whole numbers as Dutch writes them. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ".");
}

/**
 * The magazine's dateline: `week 13 | vrijdag 29 maart 2024 09:43 uur | 1 bezoeker`; without the last part when nobody knows how
 * many there are.
 */
export function dateline(instant: Date, visitors: number | null): string {
  const clock = `week ${weekOf(instant).week} | ${formatDay(instant)} ${formatTime(instant)} uur`;
  return visitors === null
    ? clock
    : `${clock} | ${formatNumber(visitors)} ${visitors === 1 ? "bezoeker" : "bezoekers"}`;
}

function two(value: number): string {
  return String(value).padStart(2, "0");
}
