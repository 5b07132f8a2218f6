import { type SQLWrapper, sql } from "drizzle-orm";
import { db } from "./client";

/** No list of the desk is counted, or leafed through, further than this: the cost does not grow with the archive. */
export const mostCounted = 5_000;

/** How many rows a list has; with `more` there are more than that. */
export type Counted = { total: number; more: boolean };

/** Counts what a query finds, up to a bound. */
export async function countUpTo(found: SQLWrapper, most = mostCounted): Promise<Counted> {
  const [row] = await db.execute<{ total: number }>(
    sql`select count(*)::integer as total from (select 1 from ${found} found limit ${most + 1}) counted`,
  );
  const total = row?.total ?? 0;
  return { total: Math.min(total, most), more: total > most };
}

/** Which page of so many rows is shown: a page too far is the last one. */
export function pageOf(
  { total }: Pick<Counted, "total">,
  size: number,
  asked = 1,
): { page: number; pages: number; offset: number } {
  const pages = Math.max(1, Math.ceil(total / size));
  const page = Math.min(Math.max(1, Math.trunc(asked) || 1), pages);
  return { page, pages, offset: (page - 1) * size };
}

/** One page of a long list: counted and read side by side, and read again only when the asked page is too far. */
export async function readPage<Row>(
  count: Promise<Counted>,
  size: number,
  asked: number | undefined,
  rowsAt: (offset: number) => Promise<Row[]>,
): Promise<Counted & { rows: Row[]; page: number; pages: number }> {
  const first = pageOf({ total: mostCounted }, size, asked);
  const [counted, rows] = await Promise.all([count, rowsAt(first.offset)]);
  const { page, pages, offset } = pageOf(counted, size, first.page);
  return { ...counted, page, pages, rows: page === first.page ? rows : await rowsAt(offset) };
}
