import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { packStatic } from "@/scripts/start/pack-static";
import { StaticFiles } from "./static-files";

const script = "const een = 1;\n".repeat(100);
const folder = mkdtempSync(join(tmpdir(), "antenne-static-"));
let address: string;
let files: StaticFiles;

const server = createServer((request, response) => {
  const { url = "" } = request;
  if (files.has(request, url)) files.answer(request, response, url).catch(() => response.destroy());
  else response.writeHead(404).end();
});

beforeAll(async () => {
  mkdirSync(join(folder, "chunks"));
  writeFileSync(join(folder, "chunks", "a-1.js"), script);
  writeFileSync(join(folder, "klein.css"), "p{}");
  await packStatic(folder);
  files = new StaticFiles(folder);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/_next/static`;
});
afterAll(() => {
  server.close();
  rmSync(folder, { recursive: true, force: true });
});

test.each([
  ["br", "br"],
  ["gzip", "gzip"],
  ["identity", null],
])("met %s: heel, voor altijd, en ongewijzigd als het er al is", async (accepted, encoding) => {
  const headers = { "accept-encoding": accepted };
  const answer = await fetch(`${address}/chunks/a-1.js`, { headers });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(answer.headers.get("cache-control")).toContain("immutable");
  expect(await answer.text()).toBe(script);
  const seen = { ...headers, "if-none-match": answer.headers.get("etag") ?? "" };
  expect((await fetch(`${address}/chunks/a-1.js`, { headers: seen })).status).toBe(304);
});

test("wat te klein is om in te pakken komt zoals het is", async () => {
  const answer = await fetch(`${address}/klein.css`, { headers: { "accept-encoding": "br" } });
  expect([answer.headers.get("content-encoding"), await answer.text()]).toEqual([null, "p{}"]);
});

test.each(["/chunks/a-1.js.br", "/chunks/b.js", "/chunks"])("is er niet: %s", async (path) => {
  expect((await fetch(address + path)).status).toBe(404);
});
