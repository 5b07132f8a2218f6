import { and, asc, eq, gt, gte, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { reportTrail } from "@/db/schema/reports";
import { type CsvCell, csvLine, csvStart } from "@/lib/csv";
import { instantOf } from "@/lib/dates";
import { trailHead } from "@/lib/text.nl/reports";

const rowsAtOnce = 1_000;

/** The trail of a year as CSV, oldest first, read some rows at a time: it is never in memory as a whole. */
export async function* exportTrail(year: number): AsyncGenerator<string> {
  yield csvStart + csvLine([...trailHead]);
  const within = and(gte(reportTrail.at, startOfYear(year)), lt(reportTrail.at, startOfYear(year + 1)));
  for (let last = 0; ; ) {
    const rows = await db
      .select({ row: reportTrail, name: editors.name })
      .from(reportTrail)
      .leftJoin(editors, eq(editors.id, reportTrail.editorId))
      .where(and(within, gt(reportTrail.id, last)))
      .orderBy(asc(reportTrail.id))
      .limit(rowsAtOnce);
    if (rows.length === 0) return;
    yield rows.map(({ row, name }) => csvLine(cellsOf(row, name))).join("");
    last = rows.at(-1)?.row.id ?? last;
  }
}

function cellsOf(row: typeof reportTrail.$inferSelect, name: string | null): CsvCell[] {
  const { id, at, step, by, editorId, commentId, subjectId, from, to, detail } = row;
  const more = Object.entries(detail).map(([key, value]) => `${key}: ${value}`);
  return [id, at, step, by, editorId, name, commentId, subjectId, from, to, more.join("; ")];
}

/** Midnight in Rotterdam as a year begins. */
export function startOfYear(year: number): Date {
  return instantOf({ year, month: 1, day: 1, hour: 0, minute: 0 });
}
