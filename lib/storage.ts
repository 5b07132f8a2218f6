import { randomUUID } from "node:crypto";
import { type FileHandle, mkdir, open, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "./env";

/** The bytes of a file from `start` up to and including `end`. */
export type ByteRange = { start: number; end: number };

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

const chunk = 64 * 1024;

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

/** Reads as fast as the receiver takes it, and closes the file when done, cancelled or failed. */
function streamOf(file: FileHandle, { start, end }: ByteRange = { start: 0, end: Number.MAX_SAFE_INTEGER }) {
  let position = start;
  return new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const buffer = new Uint8Array(Math.min(chunk, end + 1 - position));
        const { bytesRead } = await file.read(buffer, 0, buffer.length, position);
        position += bytesRead;
        if (bytesRead > 0) controller.enqueue(buffer.subarray(0, bytesRead));
        if (bytesRead > 0 && position <= end) return;
        controller.close();
      } catch (error) {
        controller.error(error);
      }
      await file.close();
    },
    cancel: () => file.close(),
  });
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
