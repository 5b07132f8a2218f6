import { desc, eq, inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleRelated, articleTags } from "@/db/schema/articles";
import { tags } from "@/lib/cache";

/** Of more articles than this everything expires at once: a page for each would cost more. */
const most = 500;

/**
 * Forgets what is akin to the articles of a tag that became another, so that each list is reckoned anew when it is next read (`readKin`);
 * answers the tags of those lists. A common tag has too many articles to reckon them all in this transaction.
 */
export async function forgetKin(tx: Tx, tagId: number): Promise<string[]> {
  const tagged = tx.select({ id: articleTags.articleId }).from(articleTags).where(eq(articleTags.tagId, tagId));
  await tx.delete(articleRelated).where(inArray(articleRelated.articleId, tagged));
  const ids = await tx
    .select({ id: articleTags.articleId })
    .from(articleTags)
    .where(eq(articleTags.tagId, tagId))
    .orderBy(desc(articleTags.articleId))
    .limit(most + 1);
  return ids.length > most ? [tags.all] : ids.map(({ id }) => tags.related(id));
}
