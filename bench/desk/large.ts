import { mkdir, rm } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import { startPostgres } from "@/scripts/postgres";
import { buildIfChanged } from "@/scripts/start/build";
import { atEnd } from "@/scripts/task";
import { startTestServer } from "@/scripts/test/test-server";
import { logStatements } from "./query-log";
import { seedMagazine } from "./seed";

const folder = fileURLToPath(new URL("../../.data-bench-desk", import.meta.url));

/** Where the database writes down what it was asked. */
export const statementLog = join(folder, "postgres", "server.log");

/** The production build on a scratch database with a large magazine. With `--keep` the database is left for the next run. */
export async function startLargeMagazine(): Promise<Awaited<ReturnType<typeof startTestServer>>> {
  // Without a database, so that no pages for readers are made beforehand.
  await buildIfChanged();
  const keep = process.argv.includes("--keep");
  await mkdir(folder, { recursive: true });
  let whole = false;
  atEnd(() => (keep && whole ? undefined : rm(folder, { recursive: true, force: true })));
  const cluster = await startPostgres(folder);
  atEnd(() => cluster.release());
  await prepare(await cluster.database("antenne"), cluster.superuserUrl);
  whole = true;

  const server = await startTestServer(folder, { DEMO: "0" });
  // Imported late: the client reads DATABASE_URL as it loads.
  const { env } = await import("@/lib/env");
  Object.assign(env, server.env);
  const { sql } = await import("@/db/client");
  atEnd(() => sql.end());
  return server;
}

/** Migrated, filled unless a run before left it filled, and its statements written down. */
async function prepare(url: string, superuserUrl: string): Promise<void> {
  await migrateDatabase(url);
  const own = new URL(superuserUrl);
  own.pathname = new URL(url).pathname;
  const sql = postgres(own.href, { max: 1, onnotice: () => undefined });
  try {
    const [filled] = await sql`select 1 from settings`;
    const start = performance.now();
    const say = (what: string) =>
      process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0)} s: ${what}\n`);
    if (!filled) await seedMagazine(sql, say);
    await logStatements(sql);
    say("ready");
  } finally {
    await sql.end();
  }
}
