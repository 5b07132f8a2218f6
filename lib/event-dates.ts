import { dayOf, formatDay, formatTime } from "./dates";

/** `vrijdag 27 november`: the day in Rotterdam, where the year is plain. */
export function formatDayOfYear(instant: Date): string {
  return formatDay(instant).replace(/ \d{4}$/, "");
}

/**
 * When something is: `vrijdag 27 november, 20:30 uur`, `…, 20:30-23:00 uur`, or `vrijdag 27 november t/m zondag 6 december`.
 * `write` writes a day.
 */
export function formatSpan(
  starts: Date,
  ends: Date | null,
  write: (instant: Date) => string = formatDayOfYear,
): string {
  const day = write(starts);
  if (ends === null || ends.getTime() === starts.getTime()) return `${day}, ${formatTime(starts)} uur`;
  const isOneNight = ends.getTime() - starts.getTime() < 12 * 3_600_000;
  if (isOneNight || dayOf(starts) === dayOf(ends)) return `${day}, ${formatTime(starts)}-${formatTime(ends)} uur`;
  return `${day} t/m ${write(ends)}`;
}
