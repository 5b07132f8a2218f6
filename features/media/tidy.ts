import { eq, sql } from "drizzle-orm";
import { z } from "zod";
import { db, type Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { media } from "@/db/schema/media";
import { defineJob } from "@/lib/jobs/define";
import { type Storage, storage as usualStorage } from "@/lib/storage";

/** Files of the storage that are to go, unless an item has this key. */
export const tidyJob = defineJob("media.tidy", z.object({ key: z.string(), files: z.array(z.string()) }));

type Files = z.output<typeof tidyJob.data>;

const minute = 60_000;

/** Whoever reads all files of the library holds this lock of the database: as long as that takes nothing goes. */
export const keepingFiles = 7_216_010;

/**
 * Says before files are stored that they go again when no item has come of it: also when the server dies in between. An item has
 * come of it within the hour.
 */
export function claimFiles(files: Files): Promise<void> {
  return db.transaction((tx) => enqueue(tx, tidyJob, files, { at: new Date(Date.now() + 60 * minute) }));
}

/** Lets files go, in the transaction of the change by which no item has their key any more; `inMinutes` for what pages still ask for. */
export function letGoOf(tx: Tx, files: Files, inMinutes = 0): Promise<void> {
  return enqueue(tx, tidyJob, files, { at: new Date(Date.now() + inMinutes * minute) });
}

/** Deletes the files of no item. One that is not there is no error. While all files are being read it waits a minute. */
export async function tidyFiles({ key, files }: Files, storage: Storage = usualStorage): Promise<void> {
  await db.transaction(async (tx) => {
    const [lock] = await tx.execute<{ free: boolean }>(
      sql`select pg_try_advisory_xact_lock_shared(${keepingFiles}) as free`,
    );
    if (!lock?.free) return letGoOf(tx, { key, files }, 1);
    if ((await tx.$count(media, eq(media.key, key))) > 0) return;
    for (const file of files) await storage.delete(file);
  });
}
