import { readdirSync } from "node:fs";
import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, join } from "node:path";
import { chooseEncoding } from "./copies/encoding";

const prefix = "/_next/static/";

const types: Record<string, string> = {
  ".js": "application/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".woff2": "font/woff2",
};

const endings = { br: ".br", gzip: ".gz", identity: "" } as const;

/**
 * What the build made for browsers: its names change with what it holds, so that they keep it for ever. The packings stand beside
 * the files (scripts/start/pack-static.ts). Some megabytes in all, so what was asked for once stays in memory.
 */
export class StaticFiles {
  private readonly names: Set<string>;
  private readonly read = new Map<string, Promise<Buffer>>();

  /** `folder`: the build's `static`. */
  constructor(private readonly folder: string) {
    const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    this.names = new Set(entries.map(({ parentPath, name }) => join(parentPath, name).slice(folder.length + 1)));
  }

  /** Whether this is one of them, and asked for by a browser; what else there may be is Next's. */
  has(request: IncomingMessage, path: string): boolean {
    if (!path.startsWith(prefix) || (request.method !== "GET" && request.method !== "HEAD")) return false;
    const name = path.slice(prefix.length);
    return this.names.has(name) && extname(name) in types;
  }

  /** Its name is also that of its content (RFC 9110, ETag). The headers that are ours have been set. */
  async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    const name = path.slice(prefix.length);
    const liked = chooseEncoding(String(request.headers["accept-encoding"] ?? ""));
    const encoding = this.names.has(name + endings[liked]) ? liked : "identity";
    const etag = `"${name.replaceAll("/", "-")}${endings[encoding]}"`;
    response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    response.setHeader("Vary", "Accept-Encoding");
    response.setHeader("ETag", etag);
    if (request.headers["if-none-match"]?.includes(etag)) {
      response.writeHead(304).end();
      return;
    }
    const body = await this.contents(name + endings[encoding]);
    response.setHeader("Content-Type", types[extname(name)] ?? "application/octet-stream");
    response.setHeader("Content-Length", body.length);
    if (encoding !== "identity") response.setHeader("Content-Encoding", encoding);
    response.writeHead(200).end(request.method === "HEAD" ? undefined : body);
  }

  private contents(name: string): Promise<Buffer> {
    const known = this.read.get(name);
    if (known) return known;
    const reading = readFile(join(this.folder, name));
    this.read.set(name, reading);
    reading.catch(() => this.read.delete(name));
    return reading;
  }
}
