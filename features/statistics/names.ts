import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { Actor } from "@/features/articles/policy";
import { listIds } from "@/lib/read-page";
import { statisticsText as t } from "@/lib/text.nl/statistics";
import { readWeekKey } from "@/lib/week-key";
import { canReadAllNumbers } from "./policy";
import { ownArticles, type Subject } from "./scope";

type Page = { kind: string; pageId: number };

/** What pages are called, by `article 12`; those that are gone too. */
export async function namePages(pages: Page[]): Promise<Map<string, string>> {
  if (pages.length === 0) return new Map();
  const rows = await db.execute<Page & { name: string | null }>(sql`
    select kind, id as "pageId", case kind
      when 'article' then (select title from articles a where a.id = asked.id)
      when 'section' then (select name from sections s where s.id = asked.id)
      when 'author' then (select name from authors p where p.id = asked.id)
      when 'tag' then (select name from tags g where g.id = asked.id)
      when 'series' then (select title from series s where s.id = asked.id)
      when 'page' then (select title from pages p where p.id = asked.id)
      end as name
    from jsonb_to_recordset(${JSON.stringify(pages.map(({ kind, pageId }) => ({ kind, id: pageId })))}::text::jsonb) as asked (kind text, id integer)`);
  return new Map(rows.map((row) => [`${row.kind} ${row.pageId}`, nameOf(row)]));
}

/** What the numbers are asked of, by its name; null for all of it, and for an article that this person may not know of. */
export async function nameSubject(actor: Actor, { article, section, author, week }: Subject): Promise<string | null> {
  if (article !== undefined && !(await mayKnow(actor, article))) return null;
  const key = week ? readWeekKey(week) : null;
  if (key) return t.issue(key.week, key.year);
  const page = [
    { kind: "article", pageId: article },
    { kind: "section", pageId: section },
    { kind: "author", pageId: author },
  ].flatMap(({ kind, pageId }) => (pageId === undefined ? [] : [{ kind, pageId }]))[0];
  return page ? ((await namePages([page])).get(`${page.kind} ${page.pageId}`) ?? null) : null;
}

/** Whether the numbers of an article are for this person, who may read numbers at all. */
export async function mayKnow(actor: Actor, id: number): Promise<boolean> {
  if (canReadAllNumbers(actor)) return true;
  const own = await db.execute(sql`select 1 from articles a where a.id = ${id} and ${ownArticles(actor)}`);
  return own.length > 0;
}

function nameOf({ kind, pageId, name }: Page & { name: string | null }): string {
  switch (kind) {
    case "front":
      return t.front;
    case "issue":
      return t.issue(pageId % 100, Math.floor(pageId / 100));
    case "year":
      return t.year(pageId);
    case "list":
      return t.lists[Object.entries(listIds).find(([, id]) => id === pageId)?.[0] ?? ""] ?? t.gone;
    default:
      return t.pageOf(kind, name ?? t.gone);
  }
}
