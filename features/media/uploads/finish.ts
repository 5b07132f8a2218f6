import { readStored, type Storage, storage as usualStorage } from "@/lib/storage";
import { partCount } from "@/lib/upload-parts";
import type { Actor } from "../policy";
import { type Replaced, replaceMedia } from "../replace";
import { storeUpload, type Uploaded, type UploadRefusal } from "../store-upload";
import { discard, findUpload, partName, type Upload } from "./parts";

export type Finished = Uploaded | Replaced | { ok: false; error: UploadRefusal | "not-found" | "unfinished" };

const nothingSaid = { alt: "", decorative: false, caption: "", maker: "", licence: "" };

/**
 * Makes of the parts the item that they are, or what an item shows from now on. What is refused leaves nothing behind; what breaks on our side can be finished again.
 * Refuses `not-found`, `unfinished` and what `storeUpload` or `replaceMedia` refuses.
 */
export async function finishUpload(
  editor: Actor & { name: string },
  id: string,
  replaces?: { id: number; version: number },
  storage: Storage = usualStorage,
): Promise<Finished> {
  const upload = await findUpload(editor, id);
  if (!upload) return { ok: false, error: "not-found" };
  if (upload.parts < partCount(upload.size)) return { ok: false, error: "unfinished" };
  const data = await gather(upload, storage);
  if (!data) return { ok: false, error: "not-found" };
  const file = { data, name: upload.name };
  const stored = replaces
    ? await replaceMedia(editor, replaces, file, storage)
    : await storeUpload(editor, file, nothingSaid, storage);
  await discard(upload, storage);
  return stored;
}

/** The whole file; null when someone finished or stopped it at the same moment. */
async function gather(upload: Upload, storage: Storage): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  for (let number = 0; number < partCount(upload.size); number++) {
    const part = await readStored(partName(upload.id, number), storage);
    if (!part) return null;
    parts.push(part);
  }
  return Buffer.concat(parts);
}
