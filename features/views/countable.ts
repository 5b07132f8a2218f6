import { type SQL, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { weekOf } from "@/lib/dates";
import { listIds, type PageKind } from "@/lib/read-page";

const front = sql`id = 0`;
const lists = sql.join(
  Object.values(listIds).map((id) => sql`${id}::integer`),
  sql`, `,
);

/** Which of these pages readers can see, as `article 12`: a page that somebody makes up is not counted. */
export async function findCountable(tx: Tx, pages: { kind: PageKind; pageId: number }[]): Promise<Set<string>> {
  const asked = [...new Map(pages.map(({ kind, pageId }) => [`${kind} ${pageId}`, { kind, id: pageId }])).values()];
  if (asked.length === 0) return new Set();
  const now = weekOf(new Date());
  const rule: Record<PageKind, SQL> = {
    article: sql`exists (select 1 from articles a where a.id = asked.id and a.status = 'published' and a.trashed_at is null)`,
    front,
    issue: sql`exists (select 1 from issues i where i.year = asked.id / 100 and i.week = asked.id % 100
      and (i.released_at is not null or (i.year, i.week) <= (${now.year}::integer, ${now.week}::integer)))`,
    year: sql`exists (select 1 from issues i where i.year = asked.id)`,
    section: sql`exists (select 1 from sections t where t.id = asked.id)`,
    author: sql`exists (select 1 from authors t where t.id = asked.id)`,
    tag: sql`exists (select 1 from tags t where t.id = asked.id)`,
    series: sql`exists (select 1 from series t where t.id = asked.id)`,
    page: sql`exists (select 1 from pages t where t.id = asked.id)`,
    list: sql`id in (${lists})`,
  };
  const cases = sql.join(
    Object.entries(rule).map(([kind, holds]) => sql`when ${kind} then ${holds}`),
    sql` `,
  );
  const rows = await tx.execute<{ page: string }>(sql`
    select kind || ' ' || id as page from jsonb_to_recordset(${JSON.stringify(asked)}::text::jsonb) as asked (kind text, id integer)
    where case kind ${cases} else false end`);
  return new Set(rows.map(({ page }) => page));
}
