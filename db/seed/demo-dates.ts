import { startOfWeek, weekOf } from "@/lib/dates";
import { addWeeks, compareWeeks, type IsoWeek, weeksInYear } from "@/lib/iso-week";
import type { DemoArticle } from "./demo-files";

const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;

/** The week that a demo article belongs to, counted from the day of seeding: so many weeks ago, or the last of the year. */
export function weekOfDemo(article: Pick<DemoArticle, "weeksAgo" | "week">, now: Date): IsoWeek {
  const running = weekOf(now);
  if (article.week !== "last") return addWeeks(running, -(article.weeksAgo ?? 0));
  const last = { year: running.year, week: weeksInYear(running.year) };
  return compareWeeks(last, running) > 0 ? last : { year: running.year + 1, week: weeksInYear(running.year + 1) };
}

/** Monday morning of its week, the lead first; in the running week never later than some minutes ago. */
export function publicationOf(week: IsoWeek, position: number, now: Date): Date {
  const planned = startOfWeek(week).getTime() + 7 * hour + (position - 1) * 26 * hour;
  return new Date(Math.min(planned, now.getTime() - (position + 1) * 7 * minute));
}

/** So many days after, at a believable hour, and never in the future. */
export function daysAfter(from: Date, days: number, now: Date): Date {
  return new Date(Math.min(from.getTime() + days * day + 4 * hour, now.getTime() - minute));
}

/** When the comments under an article came in: so many days after it, in their order, after the article and before now. */
export function commentDates(files: readonly { daysAfter: number }[], publishedAt: Date, now: Date): Date[] {
  const start = publishedAt.getTime();
  const step = Math.min(3 * minute, (now.getTime() - start) / (files.length + 1));
  let last = start;
  return files.map((file, index) => {
    const planned = start + file.daysAfter * day + (1 + ((index * 7) % 11)) * hour + ((index * 13) % 60) * minute;
    last = Math.max(planned, last + 7 * minute);
    return new Date(Math.min(last, now.getTime() - (files.length - index) * step));
  });
}
