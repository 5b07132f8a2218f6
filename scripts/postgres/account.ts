import { spawn } from "node:child_process";
import { readFileSync, statSync } from "node:fs";
import { dirname } from "node:path";
import { serverText } from "@/lib/text.nl/server";
import { StartError } from "../start-error";

/** How PostgreSQL's programs are run: `uid` owns the cluster's files, null is whoever we are. */
export type Account = {
  uid: number | null;
  gid: number | null;
  run(program: string, args: string[]): Promise<Finished>;
};

export type Finished = { code: number; output: string };

type Identity = { uid?: number; gid?: number };

type Way = { prefix: string[]; identity: Identity };

/**
 * PostgreSQL refuses to be root. For root it therefore runs as an account without rights: the owner of an existing
 * cluster, else `postgres`, else `nobody`. Where that account cannot enter the project's folder (a clone under /root) it
 * gets the one right to pass through folders. Throws a StartError when no way works.
 */
export async function findAccount(cluster: string, initdb: string): Promise<Account> {
  if (process.getuid?.() !== 0) {
    return { uid: null, gid: null, run: (name, args) => finish(name, args, {}) };
  }
  const { name, uid, gid } = ownerOf(cluster) ?? systemAccount();
  for (const way of waysToBe(uid, gid)) {
    const run = (command: string, args: string[]) => {
      const [first = command, ...rest] = [...way.prefix, command, ...args];
      return finish(first, rest, way.identity);
    };
    if (await canEnter(cluster, initdb, run)) return { uid, gid, run };
  }
  throw new StartError(serverText.postgresAccount(cluster, name));
}

function ownerOf(cluster: string) {
  const found = statSync(cluster, { throwIfNoEntry: false });
  return found && found.uid !== 0 ? { name: String(found.uid), uid: found.uid, gid: found.gid } : null;
}

function systemAccount() {
  const accounts = readFileSync("/etc/passwd", "utf8")
    .split("\n")
    .map((line) => line.split(":"));
  const found = accounts.find(([name]) => name === "postgres") ?? accounts.find(([name]) => name === "nobody");
  // macOS counts nobody as -2.
  const [name = "nobody", , uid = "65534", gid = "65534"] = found ?? [];
  return { name, uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
}

function waysToBe(uid: number, gid: number): Way[] {
  const withRight = (right: string): Way => {
    const rights = `-all,+${right}`;
    const account = [`--reuid=${uid}`, `--regid=${gid}`, "--clear-groups"];
    // Without the securebit, access(2) forgets the right, and initdb does not find itself.
    const keep = ["--securebits=+no_setuid_fixup", `--inh-caps=${rights}`, `--ambient-caps=${rights}`];
    return { prefix: ["setpriv", ...account, ...keep], identity: {} };
  };
  return [{ prefix: [], identity: { uid, gid } }, withRight("dac_read_search"), withRight("dac_override")];
}

/** Whether PostgreSQL's programs find their folder, each other and what they are to read. */
async function canEnter(cluster: string, initdb: string, run: Account["run"]): Promise<boolean> {
  const folder = statSync(cluster, { throwIfNoEntry: false }) ? cluster : dirname(cluster);
  const probe = await run("/bin/sh", ["-c", 'cd "$0" && exec "$1" --show --pgdata "$0"', folder, initdb]);
  return probe.code === 0;
}

function finish(program: string, args: string[], identity: Identity): Promise<Finished> {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...identity,
      cwd: "/",
      stdio: ["ignore", "pipe", "pipe"],
      env: { NODE_ENV: process.env.NODE_ENV, PATH: process.env.PATH, LC_ALL: "C", TZ: "UTC" },
    });
    let output = "";
    child.stdout.on("data", (data: Buffer) => (output += data.toString()));
    child.stderr.on("data", (data: Buffer) => (output += data.toString()));
    child.on("error", (error) => resolve({ code: 127, output: error.message }));
    // Not "close": a daemon that was started may keep the pipes.
    child.on("exit", (code) => resolve({ code: code ?? 1, output }));
  });
}
