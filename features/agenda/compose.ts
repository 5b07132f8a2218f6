import type { SectionLink } from "@/features/articles/card";
import { weekOf } from "@/lib/dates";
import { compareWeeks, type IsoWeek } from "@/lib/iso-week";
import { endOf, isRunning, type Moments } from "./moments";

/** An article's event as the database holds it. */
export type EventRow = Moments & {
  articleId: number;
  slug: string;
  title: string;
  lede: string;
  section: (SectionLink & { id: number }) | null;
  place: string;
  changedAt: Date;
};

/** Something to go to, as the agenda shows it. Instants are ISO strings; `running`: it has begun and can still be visited. */
export type AgendaEvent = {
  slug: string;
  title: string;
  section: SectionLink | null;
  place: string;
  startsAt: string;
  endsAt: string | null;
  running: boolean;
};

export type AgendaWeek = { week: IsoWeek; events: AgendaEvent[] };

/** What is not over at `now`, per week; what is running stands in this week, after what is still to begin. */
export function composeAgenda(rows: EventRow[], now: Date): AgendaWeek[] {
  const open = rows
    .filter((row) => endOf(row) > now)
    .map((row) => ({ row, running: isRunning(row, now) }))
    .sort(
      (a, b) => Number(a.running) - Number(b.running) || timeOf(a) - timeOf(b) || a.row.articleId - b.row.articleId,
    );

  const weeks = new Map<string, AgendaWeek>();
  for (const { row, running } of open) {
    const week = weekOf(running ? now : row.startsAt);
    const key = `${week.year}-${week.week}`;
    const group = weeks.get(key) ?? { week, events: [] };
    group.events.push(toEvent(row, running));
    weeks.set(key, group);
  }
  return [...weeks.values()].sort((a, b) => compareWeeks(a.week, b.week));
}

/** What runs goes by its end: what is nearly over comes first. */
function timeOf({ row, running }: { row: EventRow; running: boolean }): number {
  return (running ? endOf(row) : row.startsAt).getTime();
}

function toEvent(row: EventRow, running: boolean): AgendaEvent {
  return {
    slug: row.slug,
    title: row.title,
    section: row.section && { slug: row.section.slug, name: row.section.name },
    place: row.place,
    startsAt: row.startsAt.toISOString(),
    endsAt: row.endsAt?.toISOString() ?? null,
    running,
  };
}
