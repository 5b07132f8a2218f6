import { spawn } from "node:child_process";
import { chmodSync, chownSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { userInfo } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import postgres from "postgres";
import { atEnd } from "@/scripts/task";
import { freePort } from "@/scripts/test/test-server";

/** Debian's user for what belongs to nobody; PgBouncer refuses to run as root. */
const nobody = { name: "nobody", id: 65_534 };

/** PgBouncer as `deploy/pgbouncer.ini` has it, but for ports and places, in front of a database; answers the address that goes through it. */
export async function startPgBouncer(folder: string, database: string): Promise<string> {
  const { port, username, password } = new URL(database);
  const own = await freePort();
  mkdirSync(folder);
  const list = join(folder, "userlist.txt");
  writeFileSync(list, `"${username}" "${decodeURIComponent(password)}"\n`);
  const shipped = readFileSync("deploy/pgbouncer.ini", "utf8");
  const ini = shipped
    .replace("port=5432", `port=${port}`)
    .replace("listen_port = 6432", `listen_port = ${own}`)
    .replace("/etc/pgbouncer/userlist.txt", list);
  const isRoot = userInfo().uid === 0;
  writeFileSync(join(folder, "pgbouncer.ini"), `${ini}\nunix_socket_dir =\n${isRoot ? `user = ${nobody.name}\n` : ""}`);
  if (isRoot) {
    for (const path of [folder, list]) chownSync(path, nobody.id, nobody.id);
    chmodSync(folder, 0o755);
  }
  const child = spawn("pgbouncer", ["-q", join(folder, "pgbouncer.ini")], {
    stdio: "ignore",
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  const ended = new Promise<void>((done) => child.on("exit", () => done()));
  atEnd(() => {
    child.kill("SIGTERM");
    return ended;
  });
  const url = Object.assign(new URL(database), { host: `127.0.0.1:${own}` }).href;
  await untilAnswers(url);
  return url;
}

async function untilAnswers(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, prepare: false, onnotice: () => undefined });
  for (let look = 1; ; look++) {
    const answered = await sql`select 1`.catch((error) => (look < 50 ? null : Promise.reject(error)));
    if (answered) break;
    await pause(100);
  }
  await sql.end();
}
