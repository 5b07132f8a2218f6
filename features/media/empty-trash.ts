import { and, eq, lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema/media";
import { trashDays } from "@/features/articles/empty-trash";
import { recordAudit } from "@/features/audit/record";
import { fileNames } from "@/lib/images/address";
import { letGoOf } from "./tidy";

/** Deletes for good, row and files, what has been in the library's trash for a month, each with its line in the audit log; answers how many. */
export async function emptyMediaTrash(): Promise<number> {
  let emptied = 0;
  while (await eraseOldest()) emptied += 1;
  return emptied;
}

/** Whether there was one. What someone is using or restoring at the same moment stays. */
async function eraseOldest(): Promise<boolean> {
  return db.transaction(async (tx) => {
    const [old] = await tx
      .select()
      .from(media)
      .where(and(lt(media.trashedAt, sql`now() - make_interval(days => ${trashDays})`), eq(media.uses, 0)))
      .orderBy(media.trashedAt)
      .limit(1)
      .for("update", { skipLocked: true });
    if (!old) return false;
    await recordAudit(tx, null, {
      action: "media.erase",
      subjectType: "media",
      subjectId: old.id,
      from: "trash",
      detail: { name: old.name },
    });
    await tx.delete(media).where(eq(media.id, old.id));
    await letGoOf(tx, { key: old.key, files: fileNames(old) });
    return true;
  });
}
