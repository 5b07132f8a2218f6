import { spawnSync } from "node:child_process";
import { access } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { knowsMigration, migrateUpTo } from "@/db/migrate";
import type { Manifest } from "@/features/backups/format";
import type { Proof } from "@/features/backups/restore";
import { backupsText as t } from "@/lib/text.nl/backups";
import { keepAuthSecret } from "../postgres/secrets";
import { step } from "../progress";
import { emptyDatabase, openDatabase, refuseInUse } from "../start/database";
import { prepareDataDir, readEnvironment } from "../start/environment";
import { StartError } from "../start-error";
import { runTask } from "../task";

/**
 * Puts a backup back on an empty machine, and shows that it is equal. Over a magazine that is there only with --zeker, and after a backup
 * of it. Nothing is touched before every byte of the file has been looked at.
 */
runTask(async () => {
  const [path, ...flags] = process.argv.slice(2);
  if (!path || path.startsWith("--")) throw new StartError(t.usage);
  const env = await readEnvironment();
  const said = await look(path);
  const fromOutside = env.AUTH_SECRET !== undefined;
  const dataDir = await prepareDataDir(env);
  let proof: Proof | null = null;
  await openDatabase(env, dataDir, async (url) => {
    const before = await makeRoom(url, flags.includes("--zeker"));
    await migrateUpTo(url, said.migration);
    proof = await step(t.step.restore, () => putBack(path, said, url));
    await forget(url, before);
  });
  if (!proof) throw new Error("Nothing was put back");
  show(proof);
  if (said.authSecret === null) console.log(t.secretElsewhere);
  else if (!fromOutside) await keepAuthSecret(dataDir, said.authSecret);
  const equal = await comparePages(said);
  console.log(equal ? t.restored : t.unequal);
  return equal ? 0 : 1;
});

async function look(path: string): Promise<Manifest> {
  await access(path).catch(() => {
    throw new StartError(t.notFound(path));
  });
  const { checkBackup } = await import("@/features/backups/check");
  const said = await step(t.step.check, () => checkBackup(path));
  if (!said) throw new StartError(t.broken(path));
  if (!(await knowsMigration(said.migration))) throw new StartError(t.newer);
  console.log(t.from(said.madeAt, said.site));
  return said;
}

/** Empties the database when it may; answers the files that are in the library before. */
async function makeRoom(url: string, sure: boolean): Promise<Set<string>> {
  const { whatIsThere } = await import("@/features/backups/present");
  const { magazine, files } = await whatIsThere(url);
  if (magazine && !sure) throw new StartError(t.notEmpty);
  await refuseInUse(url);
  if (magazine) {
    // In a process of its own, that has let go of the database when it ends.
    const task = fileURLToPath(new URL("backup.ts", import.meta.url));
    const made = spawnSync(process.execPath, ["--import", "tsx", task], { stdio: "inherit" });
    if (made.status !== 0) throw new StartError(t.firstFailed);
  }
  await emptyDatabase(url);
  return files;
}

async function putBack(path: string, said: Manifest, url: string): Promise<Proof> {
  const { NotEqual, restoreBackup } = await import("@/features/backups/restore");
  const { storage } = await import("@/lib/storage");
  try {
    return await restoreBackup(path, said, url, storage);
  } catch (error) {
    if (!(error instanceof NotEqual)) throw error;
    show(error.proof);
    throw new StartError(t.unequalUndone);
  }
}

/** Deletes the files of the magazine that made place, unless the backup has them too. */
async function forget(url: string, before: Set<string>): Promise<void> {
  const { whatIsThere } = await import("@/features/backups/present");
  const { storage } = await import("@/lib/storage");
  const { files } = await whatIsThere(url);
  for (const name of before) if (!files.has(name)) await storage.delete(name);
}

function show({ tables, media }: Proof): void {
  console.log(t.heading);
  for (const { name, rows, equal } of tables) console.log(t.table(name, rows, equal));
  console.log(t.media(media.files, media.bytes, media.equal));
}

/** The articles as their pages show them; an older magazine's may be shown otherwise now. */
async function comparePages({ migration, pages }: Manifest): Promise<boolean> {
  const { db, sql } = await import("@/db/client");
  const [last] = await sql<{ at: string }[]>`select max(created_at) as at from drizzle.__drizzle_migrations`;
  if (Number(last?.at) !== migration) {
    console.log(t.pagesOlder);
    return true;
  }
  const { differingPages } = await import("@/features/backups/pages");
  const differing = await step(t.step.pages, () => differingPages(db, pages));
  console.log(differing.length === 0 ? t.pages(pages.length) : t.pagesDiffer(differing));
  return differing.length === 0;
}
