import type { viewTraits } from "@/db/schema/views";
import type { View } from "./store";

/** A view that was not counted before. */
export type Fresh = Omit<View, "readerHash" | "end">;

/** How far one reader came, and how far they had come before; null when that was not known. */
export type Changed = {
  day: string;
  kind: string;
  pageId: number;
  depthBefore: number | null;
  depth: number;
  timeBefore: number | null;
  time: number;
};

type Row = { at: string; kind: string; page: number; views: number; bots: number };
type DetailRow = {
  at: string;
  kind: string;
  page: number;
  trait: (typeof viewTraits)[number];
  value: string;
  views: number;
};

/** What each table is to be raised by. */
export type Tally = Record<"minutes" | "hours" | "days" | "months" | "years", Row[]> &
  Record<"detailDays" | "detailMonths", DetailRow[]>;

const site = { kind: "site", page: 0 };

/** Adds views up, each for its page and for the site as a whole; a reader who came further moves from one step to another. */
export function tally(fresh: Fresh[], changed: Changed[]): Tally {
  const counted = {
    minutes: new Sum<Row>(),
    hours: new Sum<Row>(),
    days: new Sum<Row>(),
    months: new Sum<Row>(),
    years: new Sum<Row>(),
  };
  const details = { detailDays: new Sum<DetailRow>(), detailMonths: new Sum<DetailRow>() };
  function detail(
    day: string,
    page: { kind: string; page: number },
    trait: DetailRow["trait"],
    value: string,
    views: number,
  ) {
    details.detailDays.add({ at: day, ...page, trait, value, views });
    details.detailMonths.add({ at: monthOf(day), ...page, trait, value, views });
  }
  for (const { at, day, kind, pageId, bot, source, campaign } of fresh) {
    const count = { views: bot ? 0 : 1, bots: bot ? 1 : 0 };
    for (const page of [{ kind, page: pageId }, site]) {
      counted.minutes.add({ at: startOf(at, 60_000), ...page, ...count });
      counted.hours.add({ at: startOf(at, 3_600_000), ...page, ...count });
      counted.days.add({ at: day, ...page, ...count });
      counted.months.add({ at: monthOf(day), ...page, ...count });
      counted.years.add({ at: `${day.slice(0, 4)}-01-01`, ...page, ...count });
      if (bot) continue;
      if (source) detail(day, page, "source", source, 1);
      if (campaign) detail(day, page, "campaign", campaign, 1);
    }
  }
  for (const { day, kind, pageId, depthBefore, depth, timeBefore, time } of changed) {
    for (const page of [{ kind, page: pageId }, site]) {
      if (depthBefore !== null) detail(day, page, "depth", String(depthBefore), -1);
      detail(day, page, "depth", String(depth), 1);
      if (timeBefore !== null) detail(day, page, "time", String(timeBefore), -1);
      detail(day, page, "time", String(time), 1);
    }
  }
  return {
    minutes: counted.minutes.rows,
    hours: counted.hours.rows,
    days: counted.days.rows,
    months: counted.months.rows,
    years: counted.years.rows,
    detailDays: details.detailDays.rows,
    detailMonths: details.detailMonths.rows,
  };
}

/** Rows by all that is not a number to add. */
class Sum<
  R extends { at: string; kind: string; page: number; views: number; bots?: number; trait?: string; value?: string },
> {
  readonly #rows = new Map<string, R>();

  get rows(): R[] {
    return [...this.#rows.values()].filter(({ views, bots }) => views !== 0 || (bots ?? 0) !== 0);
  }

  add(row: R): void {
    const key = `${row.at} ${row.kind} ${row.page} ${row.trait} ${row.value}`;
    const before = this.#rows.get(key);
    if (!before) this.#rows.set(key, row);
    else {
      before.views += row.views;
      if (before.bots !== undefined && row.bots !== undefined) before.bots += row.bots;
    }
  }
}

/** In UTC: Rotterdam's hours begin at the same moments. */
function startOf(at: Date, length: number): string {
  return new Date(Math.floor(at.getTime() / length) * length).toISOString();
}

function monthOf(day: string): string {
  return `${day.slice(0, 7)}-01`;
}
