import { and, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema/media";
import { trashDays } from "@/features/articles/empty-trash";
import { recordAudit } from "@/features/audit/record";
import { fileNames } from "@/lib/images/address";
import { type Storage, storage as usualStorage } from "@/lib/storage";

/** Deletes for good, row and files, what has been in the library's trash for a month, each with its line in the audit log; answers how many. */
export async function emptyMediaTrash(storage: Storage = usualStorage): Promise<number> {
  let emptied = 0;
  for (let files = await eraseOldest(); files !== null; files = await eraseOldest()) {
    for (const file of files) await storage.delete(file);
    emptied += 1;
  }
  return emptied;
}

/** The files of one that is gone from the database, or null. What someone is using or restoring at the same moment stays. */
async function eraseOldest(): Promise<string[] | null> {
  return db.transaction(async (tx) => {
    const [old] = await tx
      .select()
      .from(media)
      .where(and(lt(media.trashedAt, sql`now() - make_interval(days => ${trashDays})`), eq(media.uses, 0)))
      .orderBy(media.trashedAt)
      .limit(1)
      .for("update", { skipLocked: true });
    if (!old) return null;
    await recordAudit(tx, null, {
      action: "media.erase",
      subjectType: "media",
      subjectId: old.id,
      from: "trash",
      detail: { name: old.name },
    });
    await tx.delete(media).where(eq(media.id, old.id));
    return fileNames(old);
  });
}
