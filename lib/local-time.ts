import { civilTime, instantOf } from "./dates";

/*
 * Instants as `<input type="datetime-local">` holds them: what the clock in Rotterdam says, wherever the browser is.
 */

/** `2026-11-22T12:34` from an ISO instant; empty from nothing. */
export function toLocalInput(instant: string | null): string {
  if (instant === null) return "";
  const { year, month, day, hour, minute } = civilTime(new Date(instant));
  const two = (value: number) => String(value).padStart(2, "0");
  return `${String(year).padStart(4, "0")}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`;
}

/** The ISO instant of what such a field holds; null when it holds none. */
export function fromLocalInput(value: string): string | null {
  const parts = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/.exec(value);
  if (!parts) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = parts.slice(1).map(Number);
  if (year < 1900) return null;
  return instantOf({ year, month, day, hour, minute }).toISOString();
}

/**
 * What the clock does at the moment that such a field holds: `skips` when it is put forward then and the moment becomes an hour
 * later, `twice` when it is put back and the first of the two is taken. Null on every other moment.
 */
export function clockNote(value: string): "skips" | "twice" | null {
  const instant = fromLocalInput(value);
  if (instant === null) return null;
  if (toLocalInput(instant) !== value.slice(0, 16)) return "skips";
  const hourLater = new Date(new Date(instant).getTime() + 3_600_000).toISOString();
  return toLocalInput(hourLater) === value.slice(0, 16) ? "twice" : null;
}

/** Midnight in Rotterdam at the beginning of a day as `2026-11-22`; undefined when there is no such day. */
export function startOfDay(day: string): Date | undefined {
  const instant = fromLocalInput(`${day}T00:00`);
  return instant ? new Date(instant) : undefined;
}

/** The end of a day: its last minute is still part of it. */
export function endOfDay(day: string): Date | undefined {
  const instant = fromLocalInput(`${day}T23:59`);
  return instant ? new Date(new Date(instant).getTime() + 60_000) : undefined;
}
