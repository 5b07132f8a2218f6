import { createHash } from "node:crypto";
import { and, eq, ne, sql } from "drizzle-orm";
import { enqueue } from "@/db/enqueue";
import { recordExpiry } from "@/db/expire";
import { formerMediaKeys, media } from "@/db/schema/media";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { dropDrawings } from "@/features/social-images/drop";
import { tags } from "@/lib/cache";
import { fileNames } from "@/lib/images/address";
import { type Storage, storage as usualStorage } from "@/lib/storage";
import { ladderJob } from "./ladder";
import { type Actor, canDescribe } from "./policy";
import { getMedia } from "./queries";
import { prepare, removeFiles, storeFiles, type UploadRefusal } from "./store-upload";
import { letGoOf } from "./tidy";
import { type MediaItem, toMediaItem } from "./view";

export type Replaced =
  | { ok: true; data: MediaItem; known: false }
  | { ok: false; error: UploadRefusal | "not-found" | "stale" | "duplicate" | "other-kind" };

/**
 * Puts another file in the place of what an item shows, wherever it stands: same item, new addresses. Every page that shows it expires,
 * the old files go, and their addresses lead to the new ones. What is said of it stays. Refuses `not-found`, `forbidden`, `stale`,
 * `duplicate` (another item has this file), `other-kind` (a film for a picture) and what `prepare` refuses.
 */
export async function replaceMedia(
  editor: Actor & { name: string },
  target: { id: number; version: number },
  file: { data: Buffer; name: string },
  storage: Storage = usualStorage,
): Promise<Replaced> {
  const before = await getMedia(target.id);
  if (!before) return { ok: false, error: "not-found" };
  if (!canDescribe(editor, before)) return { ok: false, error: "forbidden" };
  if (before.version !== target.version) return { ok: false, error: "stale" };
  const prepared = await prepare(file.data);
  if (!prepared.ok) return prepared;
  const { files, values } = prepared;
  if (values.kind !== before.kind) return { ok: false, error: "other-kind" };

  const hash = createHash("sha256").update(file.data).digest("hex");
  let replaced: Exchanged;
  try {
    await storeFiles(storage, values.key, files);
    replaced = await exchange(editor, target, { ...values, hash, name: file.name });
  } catch (error) {
    await removeFiles(storage, files);
    throw error;
  }
  if (!replaced.ok) {
    await removeFiles(storage, files);
    return replaced;
  }
  return { ok: true, data: replaced.data, known: false };
}

type Exchanged = { ok: true; data: MediaItem } | { ok: false; error: "not-found" | "stale" | "duplicate" };

type Values = Pick<
  typeof media.$inferInsert,
  "key" | "hash" | "name" | "mime" | "bytes" | "width" | "height" | "widths" | "pending" | "color"
>;

async function exchange(
  editor: { id: number; name: string },
  { id, version }: { id: number; version: number },
  { key, hash, name, mime, bytes, width, height, widths, pending, color }: Values,
): Promise<Exchanged> {
  const result = await transact<MediaItem>(async (tx) => {
    const [held] = await tx.select().from(media).where(eq(media.id, id)).for("update");
    if (!held) return { ok: false, error: "not-found" };
    if (held.version !== version) return { ok: false, error: "stale" };
    if ((await tx.$count(media, and(eq(media.hash, hash), ne(media.id, id)))) > 0) {
      return { ok: false, error: "duplicate" };
    }
    const [row] = await tx
      .update(media)
      .set({
        ...{ key, hash, name, mime, bytes, pending, color, widths: widths ?? [] },
        ...{ width: width ?? null, height: height ?? null, version: sql`${media.version} + 1` },
      })
      .where(eq(media.id, id))
      .returning();
    if (!row) throw new Error(`Media ${id} is gone while it is being held`);
    await tx.insert(formerMediaKeys).values({ key: held.key, mediaId: id });
    const drawings = await dropDrawings(tx, id);
    await recordAudit(tx, editor, {
      action: "media.replace",
      subjectType: "media",
      subjectId: id,
      from: held.name,
      to: row.name,
      detail: { name: row.name },
    });
    await letGoOf(tx, { key: held.key, files: [...fileNames(held), ...drawings] });
    if (row.pending) await enqueue(tx, ladderJob, { id });
    await recordExpiry(tx, [tags.media(id)]);
    return { ok: true, data: toMediaItem(row) };
  });
  if (result.ok) return result;
  return { ok: false, error: result.error === "stale" || result.error === "duplicate" ? result.error : "not-found" };
}
