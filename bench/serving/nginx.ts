import { spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { atEnd } from "@/scripts/task";

/** nginx on the first core, with these texts as files and their packings beside them: the limit that we measure against. */
export async function startNginx(folder: string, port: number, pages: Map<string, string>): Promise<string> {
  const root = join(folder, "www");
  mkdirSync(root, { recursive: true });
  for (const [name, html] of pages) {
    writeFileSync(join(root, `${name}.html`), html);
    writeFileSync(join(root, `${name}.html.gz`), gzipSync(html, { level: 6 }));
  }
  const config = join(folder, "nginx.conf");
  writeFileSync(config, configuration(folder, root, port));
  const child = spawn("taskset", ["-c", "0", "nginx", "-c", config, "-p", folder, "-g", "daemon off;"], {
    stdio: "ignore",
    env: { ...process.env, PATH: `${process.env.PATH}:/usr/sbin` },
  });
  atEnd(() => void child.kill("SIGTERM"));
  const url = `http://127.0.0.1:${port}`;
  for (let look = 0; look < 100; look++) {
    const answer = await fetch(`${url}/${pages.keys().next().value}.html`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.ok) return url;
    await new Promise((done) => setTimeout(done, 50));
  }
  throw new Error("nginx did not start");
}

function configuration(folder: string, root: string, port: number): string {
  return `
user root; worker_processes 1; pid ${folder}/nginx.pid; error_log ${folder}/error.log;
events { worker_connections 1024; }
http {
  types { text/html html; }
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000000;
  client_body_temp_path ${folder}; proxy_temp_path ${folder}; fastcgi_temp_path ${folder}; uwsgi_temp_path ${folder}; scgi_temp_path ${folder};
  server { listen 127.0.0.1:${port}; root ${root}; gzip_static on; gzip_vary on; }
}`;
}
