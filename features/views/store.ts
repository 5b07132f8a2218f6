import { and, inArray, lt, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { articles, articleViews } from "@/db/schema/articles";
import { viewMarks } from "@/db/schema/visitors";
import { isPublic } from "@/features/articles/placement";
import { dayOf } from "@/lib/dates";

/** The first bytes of a reader's hash are the same for all readers behind one address. */
export const addressBytes = 8;

/** Behind one address: a household or an office, and whoever makes up browsers to be a crowd. */
const readersPerAddress = 10;

/** One reader (a keyed hash), one article, one day in Rotterdam. */
export type View = typeof viewMarks.$inferSelect;

/**
 * Counts the views that were not counted before, in one transaction; what readers cannot see is not counted. Gives back the views
 * of articles that someone else holds right now, to try again later: an editor never waits for a view. With `wait` it waits.
 */
export async function storeViews(views: View[], wait = false): Promise<View[]> {
  const later = await db.transaction(async (tx) => {
    const ids = [...new Set(views.map((view) => view.articleId))];
    const counted = await tx
      .select({ id: articles.id })
      .from(articles)
      .where(and(inArray(articles.id, ids), isPublic));
    const held = await hold(
      tx,
      counted.map((article) => article.id),
      wait,
    );
    const fresh = await mark(
      tx,
      views.filter((view) => held.has(view.articleId)),
    );
    await addUp(tx, fresh);
    const busy = new Set(counted.map((article) => article.id).filter((id) => !held.has(id)));
    return views.filter((view) => busy.has(view.articleId));
  });
  await forgetEarlierDays();
  return later;
}

/** Takes the articles in one order, before anything else, so that two servers never wait for each other in a circle. */
async function hold(tx: Tx, ids: number[], wait: boolean): Promise<Set<number>> {
  if (ids.length === 0) return new Set();
  const rows = await tx
    .select({ id: articles.id })
    .from(articles)
    .where(and(inArray(articles.id, ids), isPublic))
    .orderBy(articles.id)
    .for("no key update", wait ? {} : { skipLocked: true });
  return new Set(rows.map((row) => row.id));
}

/**
 * The views that this database had not seen yet, at most `readersPerAddress` of one address for one article in a day. The articles
 * are held, so that two servers cannot count past that together.
 */
async function mark(tx: Tx, views: View[]): Promise<Omit<View, "readerHash">[]> {
  if (views.length === 0) return [];
  const rows = sql.join(
    views.map(({ day, articleId, readerHash }) => sql`(${day}::date, ${articleId}::integer, ${readerHash}::bytea)`),
    sql`, `,
  );
  return tx.execute<Omit<View, "readerHash">>(sql`
    with said as (
      select distinct day, article_id, reader_hash, substring(reader_hash for ${addressBytes}) as address
      from (values ${rows}) as said (day, article_id, reader_hash)
    ), fresh as (
      select said.*, row_number() over (partition by day, article_id, address order by reader_hash) + (
        select count(*) from view_marks as seen
        where seen.day = said.day and seen.article_id = said.article_id
          and seen.reader_hash between said.address and said.address || decode('ffffffffffffffff', 'hex')
      ) as place
      from said
      where not exists (
        select 1 from view_marks as seen
        where seen.day = said.day and seen.article_id = said.article_id and seen.reader_hash = said.reader_hash
      )
    )
    insert into view_marks (day, article_id, reader_hash)
    select day, article_id, reader_hash from fresh where place <= ${readersPerAddress}
    on conflict do nothing
    returning article_id as "articleId", day::text as day`);
}

async function addUp(tx: Tx, fresh: Omit<View, "readerHash">[]): Promise<void> {
  if (fresh.length === 0) return;
  const perDay = new Map<string, { articleId: number; day: string; views: number }>();
  const perArticle = new Map<number, number>();
  for (const { articleId, day } of fresh) {
    const row = perDay.get(`${articleId} ${day}`) ?? { articleId, day, views: 0 };
    perDay.set(`${articleId} ${day}`, { ...row, views: row.views + 1 });
    perArticle.set(articleId, (perArticle.get(articleId) ?? 0) + 1);
  }
  await tx
    .insert(articleViews)
    .values([...perDay.values()])
    .onConflictDoUpdate({
      target: [articleViews.articleId, articleViews.day],
      set: { views: sql`${articleViews.views} + excluded.views` },
    });
  const added = sql.join(
    [...perArticle].map(([id, views]) => sql`(${id}::integer, ${views}::integer)`),
    sql`, `,
  );
  await tx.execute(sql`
    update articles set view_count = view_count + added.views
    from (values ${added}) as added (id, views)
    where articles.id = added.id`);
}

const held = globalThis as typeof globalThis & { antenneMarksForgottenOn?: string };

/** A day's marks go two hours after it is over, when no server still holds a view of it. */
async function forgetEarlierDays(): Promise<void> {
  const day = dayOf(new Date(Date.now() - 2 * 3_600_000));
  if (held.antenneMarksForgottenOn === day) return;
  await db.delete(viewMarks).where(lt(viewMarks.day, day));
  held.antenneMarksForgottenOn = day;
}
