import postgres from "postgres";
import { migrateDatabase } from "@/db/migrate";
import type { Env } from "@/lib/env";
import { jobsSchema } from "@/lib/jobs/define";
import { serverText } from "@/lib/text.nl/server";
import { startPostgres } from "../postgres";
import { errorCode } from "../postgres/hold";
import { step } from "../progress";
import { StartError } from "../start-error";
import { atEnd, isEnding } from "../task";
import { provide } from "./environment";

/** The database ready for use: the one of DATABASE_URL or the embedded one, reached and migrated (after `first`). */
export async function openDatabase(env: Env, dataDir: string, first?: (url: string) => Promise<void>): Promise<void> {
  const direct = () => env.DATABASE_DIRECT_URL ?? env.DATABASE_URL ?? "";
  if (env.DATABASE_URL) for (const url of new Set([env.DATABASE_URL, direct()])) await checkReachable(url);
  else provide(env, "DATABASE_URL", await step(serverText.step.postgres, () => startEmbedded(dataDir)));
  await first?.(direct());
  await step(serverText.step.migrate, () => migrateDatabase(direct()));
  atEnd(closeClient);
}

async function startEmbedded(dataDir: string): Promise<string> {
  const starting = startPostgres(dataDir);
  atEnd(() =>
    starting.then(
      (cluster) => cluster.release(),
      (error) => (isEnding() ? undefined : Promise.reject(error)),
    ),
  );
  return (await starting).database("antenne");
}

/** Throws a StartError that says where and why, without the password. */
async function checkReachable(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  try {
    await sql`select 1`;
  } catch (error) {
    throw new StartError(serverText.databaseUnreachable(placeOf(url), reasonOf(errorCode(error))));
  } finally {
    await sql.end({ timeout: 0 });
  }
}

/** Whether the database is there and has been migrated. */
export async function isUsable(url: string): Promise<boolean> {
  const sql = postgres(url, { max: 1, connect_timeout: 5, onnotice: () => undefined });
  const usable = await sql`select 1 from settings`.then(
    () => true,
    () => false,
  );
  await sql.end({ timeout: 0 });
  return usable;
}

/** Throws a StartError while a server uses a database. */
export async function refuseInUse(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    const [other] = await sql`
      select 1 from pg_stat_activity
      where datname = current_database() and application_name like 'antenne%' and pid <> pg_backend_pid()`;
    if (other) throw new StartError(serverText.resetInUse);
  } finally {
    await sql.end();
  }
}

/** Throws away all that the magazine has in a database. Throws a StartError while a server uses it. */
export async function emptyDatabase(url: string): Promise<void> {
  await refuseInUse(url);
  const sql = postgres(url, { max: 1, onnotice: () => undefined });
  try {
    await sql`drop schema if exists drizzle cascade`;
    await sql`drop schema if exists ${sql(jobsSchema)} cascade`;
    await sql`drop schema public cascade`;
    await sql`create schema public`;
  } finally {
    await sql.end();
  }
}

function placeOf(url: string): string {
  const { hostname, port, pathname } = new URL(url);
  return `${hostname}:${port || 5432}${pathname}`;
}

function reasonOf(code: string): string {
  const reasons = serverText.databaseReason;
  if (code === "ECONNREFUSED") return reasons.refused;
  if (code === "CONNECT_TIMEOUT" || code === "ETIMEDOUT") return reasons.timeout;
  if (code === "ENOTFOUND" || code === "EAI_AGAIN") return reasons.unknownHost;
  if (code === "28P01" || code === "28000") return reasons.password;
  if (code === "3D000") return reasons.missing;
  return reasons.other(code);
}

/** Imported late: the client reads DATABASE_URL as it loads. */
async function closeClient(): Promise<void> {
  const { sql } = await import("@/db/client");
  await sql.end({ timeout: 5 });
}
