import type { PeriodName, Range } from "@/features/statistics/period";
import { dayNames, monthNames } from "@/lib/dates";
import { weekOfDays } from "@/lib/iso-week";

function parts(day: string) {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  return { year, month: monthNames[month - 1] ?? "", date, days: Date.UTC(year, month - 1, date) / 86_400_000 };
}

/** `week 48: 23 tot en met 29 november 2026`; a day by its name, a month and a year as such. */
export function rangeName(name: PeriodName, { from, to }: Range): string {
  const a = parts(from);
  const b = parts(to);
  const week = name === "week" ? `week ${weekOfDays(a.days).week}: ` : "";
  if (from === to) return `${week}${dayNames[(((a.days + 3) % 7) + 7) % 7] ?? ""} ${a.date} ${a.month} ${a.year}`;
  const start = `${a.date}${a.month === b.month && a.year === b.year ? "" : ` ${a.month}`}${a.year === b.year ? "" : ` ${a.year}`}`;
  const span = `${start} tot en met ${b.date} ${b.month} ${b.year}`;
  return week + span;
}

/** A point of a chart: `14:00`, `ma 23 nov`, `november 2026`. */
export function pointName(at: string): string {
  if (at.includes("T")) return at.slice(11);
  const day = parts(at.length === 7 ? `${at}-01` : at);
  if (at.length === 7) return `${day.month} ${day.year}`;
  return `${(dayNames[(((day.days + 3) % 7) + 7) % 7] ?? "").slice(0, 2)} ${day.date} ${day.month.slice(0, 3)}`;
}
