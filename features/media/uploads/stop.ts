import { lt, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema/uploads";
import { type Storage, storage as usualStorage } from "@/lib/storage";
import type { Actor } from "../policy";
import { discard, findUpload } from "./parts";

/** Throws away what an editor sent of a file. One that is not there is no error. */
export async function stopUpload(editor: Actor, id: string, storage: Storage = usualStorage): Promise<void> {
  const upload = await findUpload(editor, id);
  if (upload) await discard(upload, storage);
}

/** Throws away what nobody went on sending for a day. */
export async function forgetUploads(storage: Storage = usualStorage): Promise<void> {
  const old = await db.select().from(uploads).where(lt(uploads.touchedAt, sql`now() - interval '1 day'`)).limit(500);
  for (const upload of old) await discard(upload, storage);
}
