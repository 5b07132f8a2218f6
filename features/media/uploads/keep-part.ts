import { and, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema/uploads";
import { imageFormat } from "@/lib/images/formats";
import { maxImageBytes } from "@/lib/images/process";
import { type Storage, storage as usualStorage } from "@/lib/storage";
import { partCount, partSize } from "@/lib/upload-parts";
import type { Actor } from "../policy";
import { recognise } from "../recognise";
import { discard, findUpload, partName } from "./parts";

export type KeptPart =
  | { ok: true; data: { parts: number } }
  | { ok: false; error: "not-found" | "bad-form" | "unsupported" | "too-large" };

/**
 * Keeps a part of a file. Sent again it changes nothing; one that is too early is not kept: `parts` says which is next. What the first
 * part shows to be nothing for the library is refused at once, and nothing of it stays. Refuses `not-found`, `bad-form` (not the size
 * that it must have), `unsupported` and `too-large`.
 */
export async function keepPart(
  editor: Actor,
  id: string,
  number: number,
  data: Buffer,
  storage: Storage = usualStorage,
): Promise<KeptPart> {
  const upload = await findUpload(editor, id);
  if (!upload) return { ok: false, error: "not-found" };
  if (number !== upload.parts) return { ok: true, data: { parts: upload.parts } };
  if (number >= partCount(upload.size) || data.length !== partSize(upload.size, number)) {
    return { ok: false, error: "bad-form" };
  }
  const refusal = number === 0 ? refusalOf(data, upload.size) : null;
  if (refusal) {
    await discard(upload, storage);
    return { ok: false, error: refusal };
  }

  await storage.put(partName(id, number), data);
  const [kept] = await db
    .update(uploads)
    .set({ parts: number + 1, touchedAt: sql`now()` })
    .where(and(eq(uploads.id, id), eq(uploads.parts, number)))
    .returning({ parts: uploads.parts });
  if (kept) return { ok: true, data: kept };
  const now = await findUpload(editor, id);
  if (now) return { ok: true, data: { parts: now.parts } };
  // Stopped meanwhile: what just came in goes too.
  await storage.delete(partName(id, number));
  return { ok: false, error: "not-found" };
}

function refusalOf(data: Buffer, size: number): "unsupported" | "too-large" | null {
  if (!imageFormat(data)) return recognise(data) ? null : "unsupported";
  return size > maxImageBytes ? "too-large" : null;
}
