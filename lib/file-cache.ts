import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { streamOf } from "./file-stream";

/** Files that can be made again, by name; no more than so many. */
export type FileCache = {
  /** Null when there is none. */
  get(name: string): Promise<Buffer | null>;
  /** The same for a file that is not to be in memory at once; the stream is to be read or cancelled. */
  stream(name: string): Promise<ReadableStream<Uint8Array<ArrayBuffer>> | null>;
  /** Keeps a file whole or not at all, whole or as it is made; what was not asked for longest makes room. */
  put(name: string, data: Uint8Array | AsyncIterable<Uint8Array>): Promise<void>;
};

/** A cache in one folder, which is made when needed. A name is for the caller to check: it is one plain file name. */
export function fileCache(folder: string, maxFiles: number): FileCache {
  return {
    async get(name) {
      const path = join(/* turbopackIgnore: true */ folder, name);
      return orNull(async () => {
        const data = await readFile(/* turbopackIgnore: true */ path);
        await touch(path);
        return data;
      });
    },

    async stream(name) {
      const path = join(/* turbopackIgnore: true */ folder, name);
      const file = await orNull(() => open(/* turbopackIgnore: true */ path, "r"));
      if (!file) return null;
      const now = new Date();
      await file.utimes(now, now).catch(() => undefined);
      return streamOf(file);
    },

    async put(name, data) {
      const path = join(/* turbopackIgnore: true */ folder, name);
      const draft = `${path}.${randomUUID()}.part`;
      await mkdir(folder, { recursive: true });
      try {
        await writeFile(draft, data);
        await touch(draft);
        await rename(draft, path);
      } catch (error) {
        await rm(draft, { force: true });
        throw error;
      }
      await makeRoom(folder, maxFiles);
    },
  };
}

async function orNull<Found>(find: () => Promise<Found>): Promise<Found | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

/** By our own clock, which is finer than the one that the file system stamps new files with. */
async function touch(path: string): Promise<void> {
  const now = new Date();
  await utimes(/* turbopackIgnore: true */ path, now, now);
}

async function makeRoom(folder: string, maxFiles: number): Promise<void> {
  const names = await readdir(/* turbopackIgnore: true */ folder);
  if (names.length <= maxFiles) return;
  const files = await Promise.all(names.map(async (name) => ({ name, usedAt: await usedAt(join(folder, name)) })));
  const oldest = files.sort((a, b) => a.usedAt - b.usedAt).slice(0, names.length - maxFiles);
  await Promise.all(oldest.map(({ name }) => rm(join(folder, name), { force: true })));
}

/** A file that another request has just removed counts as the oldest. */
async function usedAt(path: string): Promise<number> {
  return stat(/* turbopackIgnore: true */ path).then(
    ({ mtimeMs }) => mtimeMs,
    () => 0,
  );
}
