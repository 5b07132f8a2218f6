import { type SQL, sql } from "drizzle-orm";
import { cache } from "react";
import { db } from "@/db/client";
import type { Actor } from "@/features/articles/policy";
import { ownIds } from "@/features/articles/readable";
import { readWeekKey } from "@/lib/week-key";
import { canReadAllNumbers, canReadNumbers } from "./policy";

/** Of what numbers are asked: at most one of these; none is the whole site. A week is a key as `2026-47`. */
export type Subject = { article?: number; section?: number; author?: number; week?: string };

/**
 * Which counted rows belong to what is asked, by someone who may ask it: `site` are those of the site as a whole, `articles` those of articles (and
 * for an issue its own page). An author's are always those of own articles. Null when there is nothing that this person may know. The articles are
 * looked up first and named by their numbers: PostgreSQL finds their rows by the index then, where a question within the question has it read
 * them all. Once for a screen whose parts ask it with the same `subject`.
 */
export const scopeOf = cache(async (actor: Actor, subject: Subject): Promise<SQL | null> => {
  if (!canReadNumbers(actor)) return null;
  const filters = subjectFilters(subject);
  if (!canReadAllNumbers(actor)) filters.push(ownArticles(actor));
  if (filters.length === 0) return sql`kind = 'site' and page_id = 0`;
  const [found] = await db.execute<{ ids: string }>(
    sql`select coalesce(array_agg(a.id), '{}')::text as ids from articles a where ${sql.join(filters, sql` and `)}`,
  );
  const articles = sql`kind = 'article' and page_id = any(${found?.ids ?? "{}"}::integer[])`;
  const week = subject.week ? readWeekKey(subject.week) : null;
  return week && canReadAllNumbers(actor)
    ? sql`((${articles}) or (kind = 'issue' and page_id = ${week.year * 100 + week.week}))`
    : articles;
});

/** What an author may see the numbers of: what carries the own name, or was made by the own account. */
export function ownArticles(actor: Actor): SQL {
  return sql`a.id in ${ownIds(actor)}`;
}

function subjectFilters({ article, section, author, week }: Subject): SQL[] {
  const filters: SQL[] = [];
  if (article !== undefined) filters.push(sql`a.id = ${article}`);
  if (section !== undefined) filters.push(sql`a.section_id = ${section}`);
  if (author !== undefined) {
    filters.push(sql`exists (select 1 from article_authors w where w.article_id = a.id and w.author_id = ${author})`);
  }
  const key = week ? readWeekKey(week) : null;
  if (key)
    filters.push(sql`a.issue_id = (select i.id from issues i where i.year = ${key.year} and i.week = ${key.week})`);
  return filters;
}
