import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema/uploads";
import type { Storage } from "@/lib/storage";
import { partCount } from "@/lib/upload-parts";

export type Upload = typeof uploads.$inferSelect;

/** The name in the storage of a part: never served, for no address ends so. */
export function partName(id: string, number: number): string {
  return `deel-${id.replaceAll("-", "")}-${number}.part`;
}

/** An upload on its way, if it is this editor's. */
export async function findUpload(editor: { id: number }, id: string): Promise<Upload | null> {
  const [found] = await db.select().from(uploads).where(eq(uploads.id, id));
  return found?.editorId === editor.id ? found : null;
}

/** Leaves nothing of an upload: its parts first, also one that came in at this moment, and then its row. */
export async function discard(upload: Upload, storage: Storage): Promise<void> {
  for (let number = 0; number < partCount(upload.size); number++) await storage.delete(partName(upload.id, number));
  await db.delete(uploads).where(eq(uploads.id, upload.id));
}
