import { dayOf } from "@/lib/dates";
import { day, hour } from "./demo-dates";

/** How much is read on each day of the week, Monday first. */
const rhythm = [1.25, 1.1, 1, 1, 0.95, 0.75, 1.05];

/** Believable readers per day since publication: most in the first days, a trickle for years. The same for the same seed. */
export function demoViews(publishedAt: Date, now: Date, seed: number): { day: string; views: number }[] {
  const random = randomOf(seed);
  const start = 90 + random() * 420;
  const rows: { day: string; views: number }[] = [];
  for (let at = publishedAt.getTime(), age = 0; at <= now.getTime(); at += day, age++) {
    const expected = start * (0.9 * Math.exp(-age / 2.2) + 0.05 * Math.exp(-age / 40) + 0.0012);
    const weekday = (new Date(at).getUTCDay() + 6) % 7;
    const passed = Math.min(1, (now.getTime() - at) / (16 * hour));
    const views = Math.floor(passed * (expected * (rhythm[weekday] ?? 1) * (0.7 + random() * 0.6) + random()));
    if (views > 0) rows.push({ day: dayOf(new Date(at)), views });
  }
  return rows;
}

/** mulberry32: numbers from 0 to 1 that are the same for the same seed. */
function randomOf(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
