import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { articleRelated } from "@/db/schema/articles";
import { findKin } from "./find";

/** The ids of what is akin to an article, best first. What was never reckoned (the demo, an import) is reckoned and kept now. */
export async function readKin(articleId: number): Promise<number[]> {
  const [known] = await db
    .select({ ids: articleRelated.relatedIds })
    .from(articleRelated)
    .where(eq(articleRelated.articleId, articleId));
  if (known) return known.ids;
  const found = (await findKin(db, [articleId])).get(articleId);
  if (!found) return [];
  await db.insert(articleRelated).values({ articleId, relatedIds: found }).onConflictDoNothing();
  return found;
}
