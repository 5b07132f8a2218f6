import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "@/features/articles/policy";
import { namePages } from "./names";
import { canReadAllNumbers } from "./policy";
import { scopeOf } from "./scope";

export type LivePage = { key: string; name: string; visitors: number; views: number };

/** Who is here now, and what was read in each of the last thirty minutes, per page. */
export type Live = { visitors: number; views: number; minutes: { at: string; views: number }[]; pages: LivePage[] };

const shown = 10;

/** Visitors are those who gave a sign of life in the last 75 seconds. An author's are those on own articles. */
export async function readLive(actor: Actor): Promise<Live> {
  const scope = await scopeOf(actor, {});
  if (!scope) return { visitors: 0, views: 0, minutes: [], pages: [] };
  const pagesScope = canReadAllNumbers(actor) ? sql`kind <> 'site'` : scope;
  const [minutes, pages, visitors] = await Promise.all([
    db.execute<{ at: string; views: number }>(sql`
      select to_char(step at time zone 'Europe/Amsterdam', 'HH24:MI') as at, coalesce(sum(views), 0)::integer as views
      from generate_series(date_trunc('minute', now()) - interval '29 minutes', date_trunc('minute', now()), '1 minute') as step
      left join (select minute, views from view_minutes where ${scope}) as counted on counted.minute = step
      group by step order by step`),
    db.execute<{ kind: string; pageId: number; views: number; visitors: number }>(sql`
      select kind, page_id as "pageId", sum(views)::integer as views, sum(visitors)::integer as visitors from (
        select kind, page_id, views, 0 as visitors from view_minutes
        where minute > now() - interval '30 minutes' and views > 0 and ${pagesScope}
        union all
        select kind, page_id, 0, 1 from visitors where seen_at > now() - interval '75 seconds' and kind <> '' and ${pagesScope}
      ) as each group by kind, page_id order by visitors desc, views desc limit ${shown}`),
    db.execute<{ visitors: number }>(sql`
      select count(*)::integer as visitors from visitors where seen_at > now() - interval '75 seconds'
        and ${canReadAllNumbers(actor) ? sql`true` : pagesScope}`),
  ]);
  const names = await namePages(pages);
  return {
    visitors: visitors[0]?.visitors ?? 0,
    views: minutes.reduce((sum, { views }) => sum + views, 0),
    minutes,
    pages: pages.map(({ kind, pageId, ...numbers }) => ({
      key: `${kind} ${pageId}`,
      name: names.get(`${kind} ${pageId}`) ?? "",
      ...numbers,
    })),
  };
}
