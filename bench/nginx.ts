import { spawn } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { atEnd } from "@/scripts/task";

export type Nginx = { stop(): Promise<void> };

/**
 * nginx with what stands in `http`, on these processors (as taskset has them), until the task ends. Resolves when it answers at `url`, whatever it
 * answers.
 */
export async function runNginx(folder: string, http: string, url: string, cores?: string): Promise<Nginx> {
  const config = join(folder, "nginx.conf");
  writeFileSync(config, mainConfig(folder, http));
  const start = ["nginx", "-c", config, "-p", folder, "-e", join(folder, "error.log"), "-g", "daemon off;"];
  const [program = "", ...args] = cores === undefined ? start : ["taskset", "-c", cores, ...start];
  const child = spawn(program, args, {
    stdio: "ignore",
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  const ended = new Promise<void>((done) => {
    child.on("error", () => done());
    child.on("exit", () => done());
  });
  const stop = () => {
    child.kill("SIGTERM");
    return ended;
  };
  atEnd(stop);
  for (let look = 0; look < 100; look++) {
    const answer = await fetch(url, { redirect: "manual" }).catch(() => null);
    await answer?.arrayBuffer();
    if (answer) return { stop };
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error(`nginx did not start: see ${folder}/error.log`);
}

function mainConfig(folder: string, http: string): string {
  const own = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((name) => `${name}_temp_path ${folder}/temp;`);
  return `
user root; worker_processes 1; pid ${folder}/nginx.pid;
events { worker_connections 4096; }
http {
  include /etc/nginx/mime.types;
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
  ${own.join(" ")}
  ${http}
}`;
}
