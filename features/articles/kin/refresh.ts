import { arrayOverlaps, desc, inArray, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleRelated } from "@/db/schema/articles";
import { tags } from "@/lib/cache";
import { findKin } from "./find";

/** So many of the lists that an article stands in are made anew; the others just show one less. */
const listsMadeAnew = 24;

/**
 * Reckons anew what is akin to these articles, and the lists where they stand or now belong; answers the tags of the lists that became
 * another. It waits for others that do the same, so it comes last in a transaction, once, after every article that this holds is held.
 */
export async function refreshKin(tx: Tx, articleIds: number[]): Promise<string[]> {
  await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended('article_related', 0))`);
  const kin = await findKin(tx, articleIds);
  const listing = await tx
    .select({ id: articleRelated.articleId })
    .from(articleRelated)
    .where(arrayOverlaps(articleRelated.relatedIds, articleIds))
    .orderBy(desc(articleRelated.articleId))
    .limit(listsMadeAnew);

  const around = new Set([...kin.values()].flat().concat(listing.map(({ id }) => id)));
  for (const id of articleIds) around.delete(id);
  for (const [id, ids] of await findKin(tx, [...around])) kin.set(id, ids);
  return store(tx, [...articleIds, ...around], kin);
}

/** Keeps the lists that there are now, drops those of what readers do not see any more. */
async function store(tx: Tx, articleIds: number[], kin: Map<number, number[]>): Promise<string[]> {
  const known = await tx.select().from(articleRelated).where(inArray(articleRelated.articleId, articleIds));
  const before = new Map(known.map(({ articleId, relatedIds }) => [articleId, String(relatedIds)]));
  const changed = [...kin].filter(([id, ids]) => before.get(id) !== String(ids));
  if (changed.length > 0) {
    await tx
      .insert(articleRelated)
      .values(changed.map(([articleId, relatedIds]) => ({ articleId, relatedIds })))
      .onConflictDoUpdate({ target: articleRelated.articleId, set: { relatedIds: sql`excluded.related_ids` } });
  }
  const gone = articleIds.filter((id) => before.has(id) && !kin.has(id));
  if (gone.length > 0) await tx.delete(articleRelated).where(inArray(articleRelated.articleId, gone));
  return changed.map(([id]) => tags.related(id));
}
