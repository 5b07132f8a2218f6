import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Bodies, type Copy, hashOf, pack } from "./copy";
import { sendCopy, sendNotFound } from "./send";

const html = "<!DOCTYPE html><p>een pagina</p>".repeat(50);
const copy: Copy = {
  path: "/een",
  tags: [],
  askedAt: 0,
  freshUntil: 0,
  hash: hashOf(html),
  policy: "",
};
const common = () => ["Cache-Control", "public, max-age=0, must-revalidate", "X-Own", "1"];
let bodies: Bodies;
let address: string;

const server = createServer((request, response) => {
  if (request.url === "/niets") void sendNotFound(request, response, copy, bodies, common);
  else sendCopy(request, response, copy, bodies, common);
});

beforeAll(async () => {
  bodies = await pack(html);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

const ask = (headers: Record<string, string>, method = "GET", path = "/een") =>
  fetch(address + path, { method, headers });

test.each([
  ["br", "br"],
  ["gzip", "gzip"],
  ["identity", null],
])("wie %s neemt, krijgt dat, heel, met een naam van zichzelf", async (accepted, encoding) => {
  const answer = await ask({ "accept-encoding": accepted });
  expect(answer.headers.get("content-encoding")).toBe(encoding);
  expect(answer.headers.get("vary")).toContain("Accept-Encoding");
  expect(answer.headers.get("x-own")).toBe("1");
  expect(await answer.text()).toBe(html);
  const etag = answer.headers.get("etag") ?? "";
  const again = await ask({ "accept-encoding": accepted, "if-none-match": `"x", ${etag}` });
  expect([again.status, again.headers.get("etag"), await again.text()]).toEqual([304, etag, ""]);
  const head = await ask({ "accept-encoding": accepted }, "HEAD");
  expect([head.status, head.headers.get("content-length"), await head.text()]).toEqual([
    200,
    answer.headers.get("content-length"),
    "",
  ]);
});

test("een andere versie is niet ongewijzigd", async () => {
  const answer = await ask({ "if-none-match": '"iets-anders-gzip"' });
  expect(answer.status).toBe(200);
  await answer.arrayBuffer();
});

test("de pagina voor een adres dat er niet is, wordt nergens bewaard", async () => {
  for (const accepted of ["br", "identity"]) {
    const answer = await ask({ "accept-encoding": accepted, "if-none-match": "*" }, "GET", "/niets");
    expect([answer.status, answer.headers.get("cache-control"), await answer.text()]).toEqual([404, "no-store", html]);
  }
});
