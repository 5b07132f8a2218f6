import { civilTime, instantOf } from "@/lib/dates";

/** When something to go to begins and ends; without an end it is over when its day is. */
export type Moments = { startsAt: Date; endsAt: Date | null };

/** The first instant of the next day in Rotterdam. */
export function nextMidnight(instant: Date): Date {
  const { year, month, day } = civilTime(instant);
  return instantOf({ year, month, day: day + 1, hour: 0, minute: 0 });
}

/** From this instant on it cannot be visited any more. */
export function endOf({ startsAt, endsAt }: Moments): Date {
  return endsAt ?? nextMidnight(startsAt);
}

export function isRunning(event: Moments, now: Date): boolean {
  return event.startsAt <= now && now < endOf(event);
}

/** When an agenda made now is out of date: the first beginning or end still to come, and midnight at the latest. */
export function nextTurn(events: Moments[], now: Date): Date {
  const turns = events.flatMap((event) => [event.startsAt.getTime(), endOf(event).getTime()]);
  return new Date(Math.min(nextMidnight(now).getTime(), ...turns.filter((turn) => turn > now.getTime())));
}
