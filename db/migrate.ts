import { fileURLToPath } from "node:url";
import { drizzle } from "drizzle-orm/postgres-js";
import { migrate } from "drizzle-orm/postgres-js/migrator";
import postgres from "postgres";
import { installJobs } from "@/lib/jobs/install";

/** Advisory lock of the magazine's database: whoever migrates holds it. */
const migrating = 7_216_002;

const migrationsFolder = fileURLToPath(new URL("./migrations", import.meta.url));

/** Brings a database up to date. Servers that start together wait for each other, so that a migration never runs twice. */
export async function migrateDatabase(url: string): Promise<void> {
  const client = postgres(url, { max: 1, max_lifetime: null, connect_timeout: 5, onnotice: () => undefined });
  try {
    await client`select pg_advisory_lock(${migrating})`;
    await migrate(drizzle(client), { migrationsFolder });
    await installJobs(url);
  } finally {
    await client.end({ timeout: 5 });
  }
}
