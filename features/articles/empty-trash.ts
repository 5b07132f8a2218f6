import { inArray, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { recordAudit } from "@/features/audit/record";

/** How long what was thrown away can be brought back. */
export const trashDays = 30;

const batch = 100;

/** Deletes for good what has been in the trash for longer than that, each with its line in the audit log; answers how many. */
export async function emptyTrash(): Promise<number> {
  let emptied = 0;
  for (let deleted = batch; deleted === batch; emptied += deleted) deleted = await deleteOldest();
  return emptied;
}

/** Who restores one of these at the same moment, keeps it: a row that is being changed is left for the next time. */
async function deleteOldest(): Promise<number> {
  return db.transaction(async (tx) => {
    const old = await tx
      .select({ id: articles.id, title: articles.title })
      .from(articles)
      .where(lt(articles.trashedAt, sql`now() - make_interval(days => ${trashDays})`))
      .orderBy(articles.trashedAt)
      .limit(batch)
      .for("update", { skipLocked: true });
    if (old.length === 0) return 0;
    for (const { id, title } of old) {
      await recordAudit(tx, null, {
        action: "article.erase",
        subjectType: "article",
        subjectId: id,
        from: "trash",
        detail: { name: title },
      });
    }
    const ids = old.map(({ id }) => id);
    await tx.delete(articles).where(inArray(articles.id, ids));
    return old.length;
  });
}
