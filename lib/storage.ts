import { randomUUID } from "node:crypto";
import { mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "./env";
import { type ByteRange, streamOf } from "./file-stream";

/** Where uploads are kept, by file name. A name that could mean anything but one plain file is never found. */
export type Storage = {
  /** Keeps a file whole or not at all; a name that is in use is replaced. */
  put(name: string, data: Uint8Array): Promise<void>;
  /** Null when there is no such file. */
  stat(name: string): Promise<{ size: number } | null>;
  /** The bytes, to be read or cancelled; null when there is no such file. */
  get(name: string, range?: ByteRange): Promise<ReadableStream<Uint8Array> | null>;
  /** Deletes a file; no error when it is not there. */
  delete(name: string): Promise<void>;
};

const safeName = /^[a-z0-9][a-z0-9-]{1,99}\.[a-z0-9]{2,5}$/;

/** A storage on disk under `root`, in folders by the end of the name so that none grows too full. */
export function diskStorage(root: string): Storage {
  return {
    async put(name, data) {
      const path = pathOf(root, name);
      if (!path) throw new Error(`Not a file name for the storage: ${JSON.stringify(name)}`);
      await mkdir(dirname(path), { recursive: true });
      const draft = `${path}.${randomUUID()}.part`;
      try {
        await writeFile(draft, data, { flush: true });
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
    },

    async stat(name) {
      const path = pathOf(root, name);
      return path ? orNull(async () => ({ size: (await stat(/* turbopackIgnore: true */ path)).size })) : null;
    },

    async get(name, range) {
      const path = pathOf(root, name);
      if (!path) return null;
      const file = await orNull(() => open(/* turbopackIgnore: true */ path, "r"));
      return file && streamOf(file, range);
    },

    async delete(name) {
      const path = pathOf(root, name);
      if (path) await rm(path, { force: true });
    },
  };
}

function pathOf(root: string, name: string): string | null {
  if (!safeName.test(name)) return null;
  const stem = name.slice(0, name.indexOf(".")).replace(/-\d+$/, "");
  return join(root, stem.slice(-2), name);
}

async function orNull<Found>(find: () => Promise<Found>): Promise<Found | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

export const storage = diskStorage(join(env.DATA_DIR, "media"));

/** A stored file whole, for what is known to be small enough; null when there is no such file. */
export async function readStored(name: string, from: Storage = storage): Promise<Uint8Array | null> {
  const body = await from.get(name);
  return body && new Uint8Array(await new Response(body).arrayBuffer());
}
