import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, utimesSync } from "node:fs";
import { join } from "node:path";
import type { Sql } from "postgres";
import { leaveFront } from "./front-links";
import { pagesState } from "./pages-state";

const foldersKept = 4;

/**
 * Finished pages belong to one build, to the database that they were made from and to the address they were made for: each
 * combination has a folder of its own under DATA_DIR, and a new one when the machine has started anew, because files that were not yet
 * on its disk can then be empty. `pagesOf` says whose pages the build itself made. Answers the folder.
 */
export async function openPagesFolder(
  sql: Sql,
  siteUrl: string,
  dataDir: string,
  pagesOf: string | null,
): Promise<string> {
  const identity = await identifyPages(sql, siteUrl);
  const build = readFileSync(join(".next", "BUILD_ID"), "utf8").trim();
  const all = join(dataDir, "pages");
  const name = createHash("sha256").update(`${build} ${identity} ${startOfMachine()}`).digest("hex").slice(0, 16);
  const folder = join(all, name);
  mkdirSync(folder, { recursive: true });
  leaveFront(folder);
  utimesSync(folder, new Date(), new Date());
  clearOldFolders(all);
  pagesState.folder = folder;
  pagesState.seeds = pagesOf === identity;
  return folder;
}

/** A database is known by when its first account was made: that survives a dump, and no other database has it. */
export async function identifyPages(sql: Sql, siteUrl: string): Promise<string> {
  const [row] = await sql`select current_database() as name, (select min(created_at)::text from editors) as born`;
  return createHash("sha256")
    .update(JSON.stringify([row?.name, row?.born, siteUrl]))
    .digest("hex");
}

/** Where the system tells. */
function startOfMachine(): string {
  const file = "/proc/sys/kernel/random/boot_id";
  return existsSync(file) ? readFileSync(file, "utf8").trim() : "";
}

function clearOldFolders(all: string): void {
  const age = (name: string) => -statSync(join(all, name)).mtimeMs;
  const folders = readdirSync(all, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const newestFirst = folders.map(({ name }) => name).sort((a, b) => age(a) - age(b));
  for (const name of newestFirst.slice(foldersKept)) rmSync(join(all, name), { recursive: true, force: true });
}
