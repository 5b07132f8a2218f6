import { randomUUID } from "node:crypto";
import { mkdir, open, readdir, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { env } from "./env";
import { streamOf } from "./file-stream";
import { notAName, placeOf, type Storage } from "./storage-place";
import { s3Storage } from "./storage-s3";

export type { Storage };

/** A storage on disk under `root`, in folders by the end of the name so that none grows too full. */
export function diskStorage(root: string): Storage {
  return {
    async put(name, data) {
      const path = pathOf(root, name);
      if (!path) throw notAName(name);
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
      if (!path) return;
      await rm(path, { force: true });
      // Also what a server that died was in the midst of writing.
      const beside = (await orNull(() => readdir(/* turbopackIgnore: true */ dirname(path)))) ?? [];
      const drafts = beside.filter((one) => one.startsWith(`${name}.`) && one.endsWith(".part"));
      for (const draft of drafts) await rm(join(dirname(path), draft), { force: true });
    },
  };
}

function pathOf(root: string, name: string): string | null {
  const place = placeOf(name);
  return place && join(root, place.folder, place.name);
}

async function orNull<Found>(find: () => Promise<Found>): Promise<Found | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "ENOENT") return null;
    throw error;
  }
}

export const storage = env.STORAGE_S3_URL
  ? s3Storage({
      url: env.STORAGE_S3_URL,
      region: env.STORAGE_S3_REGION,
      id: env.STORAGE_S3_KEY ?? "",
      secret: env.STORAGE_S3_SECRET ?? "",
    })
  : diskStorage(join(env.DATA_DIR, "media"));

/** A stored file whole, for what is known to be small enough; null when there is no such file. */
export async function readStored(name: string, from: Storage = storage): Promise<Uint8Array | null> {
  const body = await from.get(name);
  return body && new Uint8Array(await new Response(body).arrayBuffer());
}
