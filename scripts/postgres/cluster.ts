import { chown, mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { endianness } from "node:os";
import { basename, dirname, join } from "node:path";
import { serverText } from "@/lib/text.nl/server";
import { StartError } from "../start-error";
import type { Account } from "./account";

/**
 * Makes the cluster if it is not there: beside its place and renamed into it, so that what is there is always whole.
 * Throws a StartError when it cannot, or when it is of another PostgreSQL.
 */
export async function makeCluster(
  cluster: string,
  programs: { initdb: string; postgres: string },
  account: Account,
  password: string,
): Promise<void> {
  await clearHalfMade(cluster);
  const found = await versionOf(cluster);
  const needed = (await account.run(programs.postgres, ["--version"])).output.match(/\) (\d+)/)?.[1] ?? "?";
  if (found === needed) return;
  if (found) throw new StartError(serverText.postgresVersion(cluster, found, needed));

  const draft = `${cluster}.new-${process.pid}`;
  const passwordFile = `${draft}.password`;
  await rm(draft, { recursive: true, force: true });
  await mkdir(draft, { mode: 0o700 });
  await writeFile(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== null && account.gid !== null) {
    await chown(draft, account.uid, account.gid);
    await chown(passwordFile, account.uid, account.gid);
  }
  const made = await account.run(programs.initdb, [
    ...["--pgdata", draft, "--username", "postgres", "--pwfile", passwordFile, "--auth", "scram-sha-256"],
    ...["--encoding", "UTF8", "--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--locale", "C"],
  ]);
  await rm(passwordFile);
  if (made.code !== 0) throw new StartError(serverText.postgresInit(made.output));
  await writeFile(join(draft, "postgresql.conf"), "include_if_exists = 'antenne.conf'\n", { flag: "a" });
  await rename(draft, cluster).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    await rm(draft, { recursive: true, force: true });
  });
}

async function versionOf(cluster: string): Promise<string | null> {
  const text = await readFile(join(cluster, "PG_VERSION"), "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  return text?.trim() ?? null;
}

/** What a start that was killed left beside the cluster. */
async function clearHalfMade(cluster: string): Promise<void> {
  for (const name of await readdir(dirname(cluster))) {
    const pid = name.startsWith(`${basename(cluster)}.new-`) ? Number(name.match(/\.new-(\d+)/)?.[1]) : Number.NaN;
    if (pid > 0 && !isAlive(pid)) await rm(join(dirname(cluster), name), { recursive: true, force: true });
  }
}

/** The settings of a small server; written anew at each start. Statements stay out of the log: they hold what readers typed. */
export async function configureCluster(cluster: string, port: number): Promise<void> {
  const settings = {
    listen_addresses: "'127.0.0.1'",
    port: String(port),
    unix_socket_directories: "''",
    max_connections: "100",
    shared_buffers: "'128MB'",
    max_wal_size: "'256MB'",
    min_wal_size: "'32MB'",
    wal_level: "minimal",
    max_wal_senders: "0",
    jit: "off",
    timezone: "'UTC'",
    log_timezone: "'UTC'",
    log_connections: "''",
    log_checkpoints: "off",
    log_min_error_statement: "panic",
    log_parameter_max_length: "0",
    log_error_verbosity: "terse",
  };
  const lines = Object.entries(settings).map(([name, value]) => `${name} = ${value}\n`);
  await writeFile(join(cluster, "antenne.conf"), lines.join(""), { mode: 0o644 });
}

/** Where `pg_control` says how the cluster is, and what it says of one that was stopped as it should be (PostgreSQL's `DBState`). */
const state = { at: 16, stopped: 1 };

/** Whether somebody stopped the cluster, rather than that it was killed or could not go on. */
export async function wasStopped(cluster: string): Promise<boolean> {
  const control = await readFile(join(cluster, "global", "pg_control"));
  return new DataView(control.buffer, control.byteOffset).getInt32(state.at, endianness() === "LE") === state.stopped;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
