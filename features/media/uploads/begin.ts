import { and, desc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { uploads } from "@/db/schema/uploads";
import { isTooLarge } from "../limits";
import { type Actor, canUpload } from "../policy";
import { findByHash } from "../store-upload";
import type { MediaItem } from "../view";
import type { BeginInput } from "./schema";

/** Either the file is in the library already, or it can be sent from part number `parts` on. */
export type Begun = { known: MediaItem } | { id: string; parts: number };

export type BeginRefusal = "forbidden" | "too-large" | "too-many";

/** How many files one person can have on their way. */
const mostAtOnce = 500;

/**
 * Begins to take a file, or goes on with what this editor sent of it before. A file that the library has is not sent again. Refuses
 * `forbidden`, `too-large` and `too-many`.
 */
export async function beginUpload(
  editor: Actor,
  input: BeginInput,
): Promise<{ ok: true; data: Begun } | { ok: false; error: BeginRefusal }> {
  if (!canUpload(editor)) return { ok: false, error: "forbidden" };
  if (isTooLarge(input)) return { ok: false, error: "too-large" };
  const { name, size, hash, replaces } = input;
  const known = hash === null || replaces ? null : await findByHash(hash);
  if (known) return { ok: true, data: { known } };

  const before = hash === null ? null : await findBegun(editor, hash, size);
  if (before) return { ok: true, data: before };
  if ((await db.$count(uploads, eq(uploads.editorId, editor.id))) >= mostAtOnce)
    return { ok: false, error: "too-many" };
  const [begun] = await db
    .insert(uploads)
    .values({ editorId: editor.id, name, size, hash })
    .returning({ id: uploads.id, parts: uploads.parts });
  if (!begun) throw new Error("An upload that was begun did not come back");
  return { ok: true, data: begun };
}

async function findBegun(editor: Actor, hash: string, size: number): Promise<{ id: string; parts: number } | null> {
  const [found] = await db
    .select({ id: uploads.id, parts: uploads.parts })
    .from(uploads)
    .where(and(eq(uploads.editorId, editor.id), eq(uploads.hash, hash), eq(uploads.size, size)))
    .orderBy(desc(uploads.parts))
    .limit(1);
  return found ?? null;
}
