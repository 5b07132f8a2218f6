import { randomUUID } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Files that can be made again, by name; no more than so many. */
export type FileCache = {
  /** Null when there is none. */
  get(name: string): Promise<Buffer | null>;
  /** Keeps a file whole or not at all; what was not asked for longest makes room. */
  put(name: string, data: Uint8Array): Promise<void>;
};

/** A cache in one folder, which is made when needed. A name is for the caller to check: it is one plain file name. */
export function fileCache(folder: string, maxFiles: number): FileCache {
  return {
    async get(name) {
      const path = join(/* turbopackIgnore: true */ folder, name);
      try {
        const data = await readFile(/* turbopackIgnore: true */ path);
        await touch(path);
        return data;
      } catch (error) {
        if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
        throw error;
      }
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
