import { randomBytes } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { formerMediaKeys, media } from "@/db/schema/media";
import { tags } from "@/lib/cache";
import { fileNames, imageName } from "@/lib/images/address";
import { makeLadder } from "@/lib/images/process";
import { defineJob } from "@/lib/jobs/define";
import { readStored, type Storage, storage as usualStorage } from "@/lib/storage";
import { claimFiles, letGoOf } from "./tidy";

/** A picture that came in is made in all its widths. */
export const ladderJob = defineJob("media.ladder", z.object({ id: z.number() }));

type Row = typeof media.$inferSelect;

/** Pages that were sent before the ladder was there load the first files for so long. */
const graceMinutes = 10;

/**
 * Makes the ladder of a picture that is pending, under a key of its own: what stands under an address never changes. The pages that
 * show the picture expire, and the first addresses lead to the new ones. Nothing happens when it has its ladder, or is gone.
 */
export async function growLadder(id: number, storage: Storage = usualStorage): Promise<void> {
  const row = await findPending(id);
  if (!row) return;
  const source = await readStored(imageName(row.key, row.widths.at(-1) ?? 0, "webp"), storage);
  if (!source) {
    if ((await findPending(id))?.key !== row.key) return;
    throw new Error(`The file of media ${id} is not in the storage`);
  }
  const key = randomBytes(16).toString("hex");
  const { widths, files } = await makeLadder(source);
  const named = files.map(({ width, format, data }) => ({ name: imageName(key, width, format), data }));
  await claimFiles({ key, files: named.map(({ name }) => name) });
  for (const { name, data } of named) await storage.put(name, data);
  const bytes = files.reduce((sum, { data }) => sum + data.length, 0);
  await exchange(row, { key, widths, bytes });
}

async function findPending(id: number): Promise<Row | null> {
  const [row] = await db
    .select()
    .from(media)
    .where(and(eq(media.id, id), media.pending));
  return row ?? null;
}

/** Not when someone replaced the picture meanwhile, or another server was first: what was made goes then, for no item has its key. */
async function exchange(row: Row, ladder: { key: string; widths: number[]; bytes: number }): Promise<void> {
  await db.transaction(async (tx) => {
    const [grown] = await tx
      .update(media)
      .set({ ...ladder, pending: false })
      .where(and(eq(media.id, row.id), eq(media.key, row.key), media.pending))
      .returning({ id: media.id });
    if (!grown) return;
    await tx.insert(formerMediaKeys).values({ key: row.key, mediaId: row.id });
    await letGoOf(tx, { key: row.key, files: fileNames(row) }, graceMinutes);
    await recordExpiry(tx, [tags.media(row.id)]);
  });
}
