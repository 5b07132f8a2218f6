import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrateDatabase } from "@/db/migrate";
import { startPostgres } from "../postgres";
import { isAlive } from "../postgres/cluster";

const dataDir = fileURLToPath(new URL("../../.data-test", import.meta.url));

/**
 * Vitest's global set-up: a fresh, migrated, empty database per run and worker in a cluster that is kept between runs. Tests find
 * theirs at DATABASE_URL (own-database.ts); what DATABASE_URL said before is never touched. At SPARE_DATABASE_URL is one with
 * nothing in it.
 */
export default async function setup({ config }: TestProject) {
  await mkdir(dataDir, { recursive: true });
  const cluster = await startPostgres(dataDir);
  const name = `test_${process.pid}_${randomBytes(4).toString("hex")}`;
  await dropLeftovers(cluster.superuserUrl);
  const names = Array.from({ length: config.maxWorkers }, (_, index) => `${name}_${index + 1}`);
  const urls: string[] = [];
  for (const one of names) {
    const url = await cluster.database(one);
    await migrateDatabase(url);
    urls.push(url);
  }
  process.env.DATABASE_URLS = urls.join(" ");
  process.env.SPARE_DATABASE_URL = await cluster.database(`${name}_leeg`);
  return async () => {
    for (const one of [...names, `${name}_leeg`]) await drop(cluster.superuserUrl, one);
    await cluster.release();
  };
}

/** Databases of runs that were killed. */
async function dropLeftovers(url: string): Promise<void> {
  const sql = postgres(url, { max: 1 });
  const rows = await sql<{ name: string }[]>`select datname as name from pg_database where datname like 'test\\_%'`;
  await sql.end();
  for (const { name } of rows) {
    if (!isAlive(Number(name.split("_")[1]))) await drop(url, name);
  }
}

async function drop(url: string, name: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  await sql`drop database if exists ${sql(name)} with (force)`;
  await sql.end();
}
