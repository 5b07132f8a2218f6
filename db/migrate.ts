import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { z } from "zod";
import { installJobs } from "@/lib/jobs/install";

/** Advisory lock of the magazine's database: whoever migrates holds it. */
const migrating = 7_216_002;

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** Brings a database up to date. Servers that start together wait for each other, so that a migration never runs twice. */
export function migrateDatabase(url: string): Promise<void> {
  return migrateFrom(migrationsFolder, url);
}

const journal = z.looseObject({ entries: z.array(z.looseObject({ when: z.number(), tag: z.string() })) });

/** Whether this version has the migration of this number (`when` in the journal). */
export async function knowsMigration(when: number): Promise<boolean> {
  const { entries } = await readJournal();
  return entries.some((entry) => entry.when === when);
}

/** Makes an empty database as it was after that migration: for what was kept then. */
export async function migrateUpTo(url: string, when: number): Promise<void> {
  const all = await readJournal();
  const folder = await mkdtemp(join(tmpdir(), "antenne-migrations-"));
  try {
    const entries = all.entries.filter((entry) => entry.when <= when);
    for (const { tag } of entries) await cp(join(migrationsFolder, `${tag}.sql`), join(folder, `${tag}.sql`));
    await mkdir(join(folder, "meta"));
    await writeFile(join(folder, "meta/_journal.json"), JSON.stringify({ ...all, entries }));
    await migrateFrom(folder, url);
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function readJournal() {
  return journal.parse(JSON.parse(await readFile(join(migrationsFolder, "meta/_journal.json"), "utf8")));
}

async function migrateFrom(folder: string, url: string): Promise<void> {
  const client = postgres(url, { max: 1, max_lifetime: null, connect_timeout: 5, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${migrating})`;
    await migrate(drizzle(client), { migrationsFolder: folder });
    await installJobs(url);
  } finally {
    await client.end({ timeout: 5 });
  }
}
