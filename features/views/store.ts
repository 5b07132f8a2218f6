import { lt, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { viewMarks, viewMinutes } from "@/db/schema/views";
import { dayOf } from "@/lib/dates";
import type { PageKind } from "@/lib/read-page";
import { findCountable } from "./countable";
import { boundNames } from "./names";
import { type Changed, type Fresh, type Tally, tally } from "./tally";
import type { End } from "./visit";

/** The first bytes of a reader's hash are the same for all readers behind one address. */
export const addressBytes = 8;

/** Behind one address: a household or an office, and whoever makes up browsers to be a crowd. */
const readersPerAddress = 10;

/** One writer at a time, over all servers: nothing is counted twice, and no two wait for each other in a circle. */
const storing = 7_216_004;

/**
 * One reader (a keyed hash) of one page on one day in Rotterdam. `begins` is false when only the end of the reading was told; `source` and
 * `campaign` are names that may be kept, or empty.
 */
export type View = {
  at: Date;
  day: string;
  kind: PageKind;
  pageId: number;
  readerHash: Buffer;
  begins: boolean;
  bot: boolean;
  source: string;
  campaign: string;
  end: End | null;
};

/** Counts the views that were not counted before, in one transaction, whatever else writes; what readers cannot see is not counted. */
export async function storeViews(views: View[]): Promise<void> {
  await makeMonths(views.map(({ day }) => day));
  await db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${storing})`);
    const countable = await findCountable(tx, views);
    const seen = views.filter(({ kind, pageId }) => countable.has(`${kind} ${pageId}`));
    const fresh = await mark(
      tx,
      seen.filter(({ begins }) => begins),
    );
    const changed = await markEnds(
      tx,
      seen.filter(({ end }) => end !== null),
    );
    await write(tx, tally(await boundNames(tx, fresh), changed));
  });
  await forgetEarlier();
}

const held = globalThis as typeof globalThis & { antenneViewMonths?: Set<string>; antenneMarksForgottenOn?: string };

/** The month of a view is made ahead by a job; this is for a server that was never there to do it. */
async function makeMonths(days: string[]): Promise<void> {
  held.antenneViewMonths ??= new Set();
  for (const month of new Set(days.map((day) => day.slice(0, 7)))) {
    if (held.antenneViewMonths.has(month)) continue;
    await db.execute(sql`select make_view_months(${`${month}-01`}::date, ${`${month}-01`}::date)`);
    held.antenneViewMonths.add(month);
  }
}

/** The views that this database had not seen yet, at most `readersPerAddress` of one address for one page in a day. */
async function mark(tx: Tx, views: View[]): Promise<Fresh[]> {
  if (views.length === 0) return [];
  const rows = views.map(({ day, kind, pageId, readerHash, bot }, index) => ({
    index,
    day,
    kind,
    page_id: pageId,
    reader: readerHash.toString("hex"),
    bot,
  }));
  const marked = await tx.execute<{ index: number }>(sql`
    with said as (
      select distinct on (day, kind, page_id, reader) row.*, decode(reader, 'hex') as reader_hash,
        substring(decode(reader, 'hex') for ${addressBytes}) as address
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as row (index integer, day date, kind text, page_id integer, reader text, bot boolean)
      order by day, kind, page_id, reader, index
    ), fresh as (
      select said.*, row_number() over (partition by day, kind, page_id, address order by index) + (
        select count(*) from view_marks as seen
        where seen.day = said.day and seen.kind = said.kind and seen.page_id = said.page_id
          and seen.reader_hash between said.address and said.address || decode('ffffffffffffffff', 'hex')
      ) as place
      from said
      where not exists (
        select 1 from view_marks as seen
        where seen.day = said.day and seen.kind = said.kind and seen.page_id = said.page_id
          and seen.reader_hash = said.reader_hash
      )
    ), kept as (
      insert into view_marks (day, kind, page_id, reader_hash, bot)
      select day, kind, page_id, reader_hash, bot from fresh where place <= ${readersPerAddress}
    )
    select index from fresh where place <= ${readersPerAddress}`);
  return marked.flatMap(({ index }) => views[index] ?? []);
}

/** How far readers have come by now, where that is further than before: of readers alone, and only of what was counted. */
async function markEnds(tx: Tx, views: View[]): Promise<Changed[]> {
  if (views.length === 0) return [];
  const rows = views.map(({ day, kind, pageId, readerHash, end }) => ({
    day,
    kind,
    page_id: pageId,
    reader: readerHash.toString("hex"),
    ...end,
  }));
  return tx.execute<Changed>(sql`
    with said as (
      select day, kind, page_id, decode(reader, 'hex') as reader_hash, max(depth) as depth, max(time) as time
      from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as row (day date, kind text, page_id integer, reader text, depth smallint, time smallint)
      group by day, kind, page_id, reader
    ), further as (
      select mark.day, mark.kind, mark.page_id, mark.reader_hash, mark.depth as depth_before, mark.time as time_before,
        greatest(mark.depth, said.depth) as depth, greatest(mark.time, said.time) as time
      from view_marks as mark join said using (day, kind, page_id, reader_hash)
      where not mark.bot and (mark.depth is null or said.depth > mark.depth or said.time > mark.time)
    ), kept as (
      update view_marks as mark set depth = further.depth, time = further.time from further
      where (mark.day, mark.kind, mark.page_id, mark.reader_hash) = (further.day, further.kind, further.page_id, further.reader_hash)
    )
    select day::text, kind, page_id as "pageId", depth_before as "depthBefore", depth, time_before as "timeBefore", time from further`);
}

/** What was counted, added to what there is. */
async function write(tx: Tx, counted: Tally): Promise<void> {
  for (const [table, period, type, rows] of [
    ["view_minutes", "minute", "timestamptz", counted.minutes],
    ["view_hours", "hour", "timestamptz", counted.hours],
    ["view_days", "day", "date", counted.days],
    ["view_months", "month", "date", counted.months],
    ["view_years", "year", "date", counted.years],
  ] as const) {
    if (rows.length === 0) continue;
    await tx.execute(sql`
      insert into ${sql.raw(table)} (${sql.raw(period)}, kind, page_id, views, bots)
      select at, kind, page, views, bots from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as row (at ${sql.raw(type)}, kind text, page integer, views integer, bots integer)
      on conflict (${sql.raw(period)}, kind, page_id) do update
        set views = ${sql.raw(table)}.views + excluded.views, bots = ${sql.raw(table)}.bots + excluded.bots`);
  }
  for (const [table, period, rows] of [
    ["view_detail_days", "day", counted.detailDays],
    ["view_detail_months", "month", counted.detailMonths],
  ] as const) {
    if (rows.length === 0) continue;
    await tx.execute(sql`
      insert into ${sql.raw(table)} (${sql.raw(period)}, kind, page_id, trait, value, views)
      select at, kind, page, trait, value, views from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb)
        as row (at date, kind text, page integer, trait text, value text, views integer)
      on conflict (${sql.raw(period)}, kind, page_id, trait, value) do update
        set views = ${sql.raw(table)}.views + excluded.views`);
  }
}

/** A day's marks go two hours after it is over, when no server still holds a view of it; minutes after an hour. */
async function forgetEarlier(): Promise<void> {
  await db.delete(viewMinutes).where(lt(viewMinutes.minute, sql`now() - interval '1 hour'`));
  const day = dayOf(new Date(Date.now() - 2 * 3_600_000));
  if (held.antenneMarksForgottenOn === day) return;
  await db.delete(viewMarks).where(lt(viewMarks.day, day));
  held.antenneMarksForgottenOn = day;
}
