import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { media } from "@/db/schema/media";
import { fileName, imageName } from "@/lib/images/address";
import { type Credits, readCredits } from "@/lib/images/credits";
import { imageFormat } from "@/lib/images/formats";
import { acceptImage, type ImageRefusal } from "@/lib/images/process";
import { type Storage, storage as usualStorage } from "@/lib/storage";
import { ladderJob } from "./ladder";
import { type Actor, canUpload } from "./policy";
import { isWhole, recognise } from "./recognise";
import type { UploadInput } from "./schema";
import { claimFiles } from "./tidy";
import { type MediaItem, toMediaItem } from "./view";

export type UploadRefusal = ImageRefusal | "forbidden";

/** `known`: the library had this file already. */
export type Uploaded = { ok: true; data: MediaItem; known: boolean } | { ok: false; error: UploadRefusal };

/**
 * Keeps an upload: its files first, then its row, so that no row ever points at nothing; files whose row failed are removed. A picture
 * can be shown at once; the rest of its widths is a job. The same file again answers what is there already. Refuses `forbidden` and what
 * `acceptImage` refuses.
 */
export async function storeUpload(
  editor: Actor,
  file: { data: Buffer; name: string },
  input: UploadInput,
  storage: Storage = usualStorage,
): Promise<Uploaded> {
  if (!canUpload(editor)) return { ok: false, error: "forbidden" };
  const hash = createHash("sha256").update(file.data).digest("hex");
  const known = await findByHash(hash);
  if (known) return { ok: true, data: known, known: true };

  const prepared = await prepare(file.data);
  if (!prepared.ok) return prepared;
  const { files, values, credits } = prepared;
  // What the file itself says of its maker stands in for what nobody typed.
  const made = { maker: input.maker || credits.maker, licence: input.licence || credits.rights };
  try {
    await storeFiles(storage, values.key, files);
    const row = await insert({ ...values, ...input, ...made, hash, name: file.name, createdBy: editor.id });
    if (row) return { ok: true, data: toMediaItem(row), known: false };
  } catch (error) {
    await removeFiles(storage, files);
    throw error;
  }

  // Someone sent the same file at the same moment and was first.
  await removeFiles(storage, files);
  const first = await findByHash(hash);
  if (!first) throw new Error("An upload vanished while the same file came in again");
  return { ok: true, data: first, known: true };
}

/** Null when there is an item of this file already. */
function insert(values: typeof media.$inferInsert): Promise<typeof media.$inferSelect | null> {
  return db.transaction(async (tx) => {
    const [row] = await tx.insert(media).values(values).onConflictDoNothing({ target: media.hash }).returning();
    if (row?.pending) await enqueue(tx, ladderJob, { id: row.id });
    return row ?? null;
  });
}

/** The item that this file became before; from the trash it comes back. */
export async function findByHash(hash: string): Promise<MediaItem | null> {
  await db
    .update(media)
    .set({ trashedAt: null })
    .where(and(eq(media.hash, hash), isNotNull(media.trashedAt)));
  const [row] = await db.select().from(media).where(eq(media.hash, hash));
  return row ? toMediaItem(row) : null;
}

const nobody: Credits = { maker: "", rights: "" };

type StoredFile = { name: string; data: Buffer };
type Values = Pick<
  typeof media.$inferInsert,
  "kind" | "key" | "mime" | "bytes" | "width" | "height" | "widths" | "pending" | "color"
>;
type Prepared =
  | { ok: true; files: StoredFile[]; values: Values; credits: Credits }
  | { ok: false; error: UploadRefusal };

/** The files and measures of an upload. Refuses what `acceptImage` refuses. */
export async function prepare(data: Buffer): Promise<Prepared> {
  const key = randomBytes(16).toString("hex");
  const kept = imageFormat(data) ? null : recognise(data);
  if (kept) {
    if (!isWhole(data, kept)) return { ok: false, error: "broken" };
    const files = [{ name: fileName(key, kept.mime), data }];
    return { ok: true, files, credits: nobody, values: { ...kept, key, bytes: data.length, pending: false } };
  }
  const processed = await acceptImage(data);
  if (!processed.ok) return processed;
  const { width, height, widths, color } = processed.image;
  const files = processed.image.files.map((file) => ({
    name: imageName(key, file.width, file.format),
    data: file.data,
  }));
  const bytes = files.reduce((sum, file) => sum + file.data.length, 0);
  const credits = await readCredits(data);
  return {
    ok: true,
    files,
    credits,
    values: { kind: "image", key, mime: "image/webp", bytes, width, height, widths, color, pending: true },
  };
}

/** Stores the files of an item to be; when none comes of it, also because the server dies, they go again. */
export async function storeFiles(storage: Storage, key: string, files: StoredFile[]): Promise<void> {
  await claimFiles({ key, files: files.map(({ name }) => name) });
  for (const { name, data } of files) await storage.put(name, data);
}

/** Leaves nothing of what was kept for a row that is not there. */
export async function removeFiles(storage: Storage, files: { name: string }[]): Promise<void> {
  for (const { name } of files) await storage.delete(name);
}
