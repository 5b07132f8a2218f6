import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { runNginx } from "../nginx";

/** nginx on the first core, with these texts as files and their packings beside them: the limit that we measure against. */
export async function startNginx(folder: string, port: number, pages: Map<string, string>): Promise<string> {
  const root = join(folder, "www");
  mkdirSync(root, { recursive: true });
  for (const [name, html] of pages) {
    writeFileSync(join(root, `${name}.html`), html);
    writeFileSync(join(root, `${name}.html.gz`), gzipSync(html, { level: 6 }));
  }
  const url = `http://127.0.0.1:${port}`;
  await runNginx(folder, `server { listen 127.0.0.1:${port}; root ${root}; gzip_static on; gzip_vary on; }`, url, "0");
  return url;
}
