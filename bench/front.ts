import { cpSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { freePort } from "@/scripts/test/test-server";
import { type Nginx, runNginx } from "./nginx";

/** Which of the shipped fronts, and where its servers and their files are. */
export type Kind =
  | { kind: "one"; port: string; pages: string; fileCache: boolean }
  | { kind: "several"; ports: string[] };

/** The front of `deploy/nginx`, as it is shipped but for addresses, folders and ports. */
export async function startFront(folder: string, front: Kind, cores?: string): Promise<Nginx & { url: string }> {
  const port = await freePort();
  mkdirSync(folder, { recursive: true });
  cpSync("deploy/nginx", join(folder, "antenne"), { recursive: true });
  const listen: Change[] = [
    ["listen 80 default_server", `listen 127.0.0.1:${port} default_server`],
    ["listen [::]:80 default_server;", ""],
  ];
  change(join(folder, "antenne", `${front.kind}.conf`), [...listen, ...(front.kind === "one" ? changesOf(front) : [])]);
  if (front.kind === "several") {
    const servers = front.ports.map((one, index): Change => [`127.0.0.1:300${index + 1}`, `127.0.0.1:${one}`]);
    change(join(folder, "antenne", "servers.conf"), servers);
  }
  const url = `http://127.0.0.1:${port}`;
  return { url, ...(await runNginx(folder, `include antenne/${front.kind}.conf;`, url, cores)) };
}

type Change = [string, string];

function changesOf({ port, pages, fileCache }: Extract<Kind, { kind: "one" }>): Change[] {
  const cached: Change[] = [["#open_file_cache", "open_file_cache"]];
  return [
    ["127.0.0.1:3000", `127.0.0.1:${port}`],
    ["/var/lib/antenne/pages", pages],
    ["/opt/antenne/.next", resolve(".next")],
    ...(fileCache ? cached : []),
  ];
}

function change(file: string, changes: Change[]): void {
  const changed = changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} does not hold ${from}`);
      return text.replaceAll(from, to);
    },
    readFileSync(file, "utf8"),
  );
  writeFileSync(file, changed);
}
