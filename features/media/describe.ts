import { eq, sql } from "drizzle-orm";
import { recordExpiry } from "@/db/expire";
import { media } from "@/db/schema/media";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";
import { type Actor, canDescribe } from "./policy";
import type { CleanMedia } from "./schema";
import { type MediaItem, toMediaItem } from "./view";

export type Described = { item: MediaItem; expired: string[] };

/**
 * Changes what is said of a picture, film or sound: description, caption, maker, licence, focal point. Every page that shows it
 * expires. Refuses `not-found`, `forbidden` and `stale` (someone changed it since `version`).
 */
export function describeMedia(
  editor: Actor & { name: string },
  id: number,
  version: number,
  input: CleanMedia,
): Promise<Result<Described>> {
  return transact<Described>(async (tx) => {
    const [held] = await tx.select().from(media).where(eq(media.id, id)).for("update");
    if (!held) return refuse("not-found");
    if (!canDescribe(editor, held)) return refuse("forbidden");
    if (held.version !== version) return refuse("stale");
    const [row] = await tx
      .update(media)
      .set({ ...input, version: sql`${media.version} + 1` })
      .where(eq(media.id, id))
      .returning();
    if (!row) throw new Error(`Media ${id} is gone while it is being held`);
    await recordAudit(tx, editor, {
      action: "media.describe",
      subjectType: "media",
      subjectId: id,
      detail: { name: row.name },
    });
    return ok({ item: toMediaItem(row), expired: await recordExpiry(tx, [tags.media(id)]) });
  });
}
