import { readdir, readFile, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { join, resolve } from "node:path";
import { lt, sql } from "drizzle-orm";
import { z } from "zod";
import { db } from "@/db/client";
import { backups } from "@/db/schema/backups";
import { env } from "@/lib/env";
import { failureOf } from "@/lib/jobs/failure";
import { type Storage, storage as usualStorage } from "@/lib/storage";
import { backupName, type Written, writeBackup } from "./write";

export const backupFolder = resolve(env.BACKUP_DIR ?? join(env.DATA_DIR, "backups"));

type Options = { keep: number; folder?: string; storage?: Storage };

/**
 * Makes a backup, writes down that it was made or why not, and throws away all but the newest `keep` of them. A failed one throws none
 * away. Refuses what `writeBackup` refuses.
 */
export async function makeBackup({ keep, folder = backupFolder, storage = usualStorage }: Options): Promise<Written> {
  const startedAt = new Date();
  const authSecret = await ownSecret();
  try {
    const made = await writeBackup({ url: env.DATABASE_URL ?? "", folder, storage, site: env.SITE_URL, authSecret });
    if (made.ok) {
      const { path, bytes, rows, manifest } = made.data;
      const { files, missing } = manifest.media;
      const where = `${hostname()}:${path}`;
      await db.insert(backups).values({ startedAt, path: where, bytes, rows, files, missing: missing.length });
      await prune(folder, keep);
    } else if (made.error === "no-room") {
      await db.insert(backups).values({ startedAt, failure: made.error });
    }
    return made;
  } catch (error) {
    await db.insert(backups).values({ startedAt, failure: failureOf(error) });
    throw error;
  } finally {
    await db.delete(backups).where(lt(backups.endedAt, sql`now() - interval '1 year'`));
  }
}

/** The secret that was made once and stands in secrets.json alone; what the environment holds is kept with the environment. */
async function ownSecret(): Promise<string | null> {
  const text = await readFile(join(env.DATA_DIR, "secrets.json"), "utf8").catch(() => "{}");
  const { authSecret } = z.object({ authSecret: z.string().optional() }).parse(JSON.parse(text));
  return authSecret && authSecret === env.AUTH_SECRET ? authSecret : null;
}

const day = 86_400_000;

/** Only what is called as a backup is; also what a server that died was writing. */
async function prune(folder: string, keep: number): Promise<void> {
  const names = await readdir(folder);
  const old = names
    .filter((name) => backupName.test(name))
    .sort()
    .reverse()
    .slice(keep);
  for (const name of old) await rm(join(folder, name), { force: true });
  for (const name of names.filter(
    (one) => one.endsWith(".tar.part") && backupName.test(one.slice(0, -".part".length)),
  )) {
    const path = join(folder, name);
    if ((await stat(path)).mtimeMs < Date.now() - day) await rm(path, { force: true });
  }
}
