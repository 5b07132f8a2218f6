import { execFile } from "node:child_process";
import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { promisify } from "node:util";
import { serverText } from "@/lib/text.nl/server";
import { StartError } from "../start-error";
import { isAlive } from "./cluster";
import { errorCode, type Hold, holdCluster, isAway } from "./hold";

const patience = 60_000;

/**
 * Joins the server of this cluster when it runs already, waiting while it starts or recovers; null when none runs.
 * Throws a StartError when it is ours but does not take our password.
 */
export async function joinServer(cluster: string, superuser: (port: number) => string, whenAway: () => Promise<void>) {
  const deadline = Date.now() + patience;
  for (;;) {
    const server = await findServer(cluster);
    if (!server) return null;
    const hold = server.port ? await tryHold(cluster, superuser(server.port), whenAway) : null;
    if (hold) return { port: server.port, hold };
    if (Date.now() > deadline) return null;
    await pause(100);
  }
}

/** The first lines of postmaster.pid: process, folder, start, port. A number that now belongs to another process is thrown away. */
export async function findServer(cluster: string): Promise<{ port: number } | null> {
  const path = join(cluster, "postmaster.pid");
  const lines = (await readFile(path, "utf8").catch(() => "")).split("\n");
  const pid = Number(lines[0]);
  if (!(pid > 0) || !isAlive(pid)) return null;
  if (!(await commandOf(pid)).includes(cluster)) {
    await rm(path, { force: true });
    return null;
  }
  return { port: Number(lines[3]) || 0 };
}

async function commandOf(pid: number): Promise<string> {
  if (process.platform === "linux") return readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return promisify(execFile)("ps", ["-o", "command=", "-p", String(pid)]).then(
    ({ stdout }) => stdout,
    () => "",
  );
}

async function tryHold(cluster: string, url: string, whenAway: () => Promise<void>): Promise<Hold | null> {
  try {
    return await holdCluster(url, whenAway);
  } catch (error) {
    if (errorCode(error) === "28P01") throw new StartError(serverText.postgresSecrets(cluster));
    if (isAway(error)) return null;
    throw error;
  }
}
