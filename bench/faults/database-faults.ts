import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { controlPostgres, newDataDir, postgresOf } from "@/e2e/fixtures/server";
import { faultsText as t } from "@/lib/text.nl/faults";
import type { TestServer } from "@/scripts/test/test-server";
import type { Checks } from "./checks";
import { endure } from "./database";
import { mountSmallDisk } from "./small-disk";

/** The server's PostgreSQL is killed hard, in the midst of what it writes. The magazine starts it again. */
export function crashes(checks: Checks): Promise<void> {
  return endure(checks, async (server) => {
    const [postmaster] = readFileSync(join(server.dataDir, "postgres", "postmaster.pid"), "utf8").split("\n");
    process.kill(Number(postmaster), "SIGKILL");
    return null;
  });
}

/** PostgreSQL stands still: it takes connections and answers nothing. */
export function freezes(checks: Checks): Promise<void> {
  return endure(checks, async (server) => {
    const all = postgresOf(server);
    for (const pid of all) process.kill(pid, "SIGSTOP");
    const end = async () => {
      for (const pid of all) process.kill(pid, "SIGCONT");
    };
    return { end, away: true };
  });
}

/** Somebody stops PostgreSQL, and starts it again after a while. */
export function restarts(checks: Checks): Promise<void> {
  return endure(checks, async (server) => {
    await controlPostgres(server, "stop");
    return { end: () => controlPostgres(server, "start"), away: true };
  });
}

/** Others hold every connection that PostgreSQL gives. */
export function outOfConnections(checks: Checks): Promise<void> {
  return endure(checks, async (server) => {
    const admin = openAsSuperuser(server);
    const eating = new AbortController();
    const eaten: postgres.Sql[] = [];
    let refused = 0;
    const eater = (async () => {
      while (!eating.signal.aborted) {
        const sql = postgres(server.env.DATABASE_URL ?? "", { max: 1, idle_timeout: 0, connect_timeout: 5 });
        const got = await sql`select 1`.then(() => true).catch(() => false);
        if (got) eaten.push(sql);
        else {
          refused += 1;
          await Promise.all([sql.end({ timeout: 0 }), pause(20)]);
        }
      }
    })();
    while (refused < 3) await pause(100);
    // What the server holds already would last it for a while.
    for (let round = 0; round < 10; round += 1) {
      await admin`select pg_terminate_backend(pid) from pg_stat_activity where application_name like 'antenne%'`;
      await pause(100);
    }
    const end = async () => {
      eating.abort();
      await eater;
      await Promise.all([admin, ...eaten].map((sql) => sql.end({ timeout: 0 })));
    };
    return { end, away: true };
  });
}

/** The disk that PostgreSQL writes on is full, until it can go on no longer. */
export async function diskFills(checks: Checks): Promise<void> {
  const dataDir = newDataDir();
  const disk = mountSmallDisk(dataDir, 700);
  if (!disk) return checks.holds(true, t.skipped(t.notRoot));
  return endure(
    checks,
    async (server) => {
      disk.fill();
      checks.holds(true, t.database.diskFull(await writeUntilRefused(server)));
      const away = !(await answers(server));
      return { end: async () => disk.empty(), away };
    },
    dataDir,
  );
}

async function writeUntilRefused(server: TestServer): Promise<string> {
  const sql = postgres(server.env.DATABASE_URL ?? "", { max: 1, onnotice: () => undefined });
  try {
    await sql`create table ballast (text text)`;
    for (;;) await sql`insert into ballast select repeat(md5(n::text), 50) from generate_series(1, 5000) n`;
  } catch (error) {
    return error instanceof Error && "code" in error ? String(error.code) : String(error);
  } finally {
    await sql.end({ timeout: 0 });
  }
}

async function answers(server: TestServer): Promise<boolean> {
  const sql = postgres(server.env.DATABASE_URL ?? "", { max: 1, connect_timeout: 5 });
  const there = await sql`select 1`.then(() => true).catch(() => false);
  await sql.end({ timeout: 0 });
  return there;
}

function openAsSuperuser(server: TestServer): postgres.Sql {
  const secrets = JSON.parse(readFileSync(join(server.dataDir, "secrets.json"), "utf8"));
  const address = `postgres://postgres:${secrets.superuserPassword}@127.0.0.1:${secrets.databasePort}/postgres`;
  return postgres(address, { max: 1, onnotice: () => undefined });
}
