import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";

let folder = "";
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "antenne-beeld-"));
  vi.stubEnv("DATA_DIR", folder);
  const { storage } = await import("@/lib/storage");
  await storage.put("demo-abc123-320.avif", Buffer.from("0123456789"));
  await storage.put("abc123.mp3", Buffer.from("0123456789"));
  await writeFile(join(folder, "secrets.json"), "{}");
});
afterAll(() => rm(folder, { recursive: true }));

async function get(file: string, headers: Record<string, string> = {}, method: "GET" | "HEAD" = "GET") {
  const route = await import("./route");
  const request = new Request("http://localhost/beeld/x", { method, headers });
  const response = await route[method](request, { params: Promise.resolve({ file }) });
  return { status: response.status, headers: response.headers, text: await response.text() };
}

test("a file comes whole, with its type, for ever", async () => {
  const { status, headers, text } = await get("demo-abc123-320.avif");
  expect({ status, text }).toEqual({ status: 200, text: "0123456789" });
  expect(Object.fromEntries(headers)).toEqual({
    "content-type": "image/avif",
    "content-length": "10",
    "cache-control": "public, max-age=31536000, immutable",
    "x-content-type-options": "nosniff",
    "accept-ranges": "bytes",
    etag: '"demo-abc123-320.avif"',
  });
});

test("a player gets the part that it asks for", async () => {
  const part = await get("abc123.mp3", { range: "bytes=2-4" });
  expect({ status: part.status, text: part.text }).toEqual({ status: 206, text: "234" });
  expect(part.headers.get("content-range")).toBe("bytes 2-4/10");
  expect(part.headers.get("content-length")).toBe("3");
  expect(part.headers.get("content-type")).toBe("audio/mpeg");
  expect((await get("abc123.mp3", { range: "bytes=-3" })).text).toBe("789");
  expect((await get("abc123.mp3", { range: "bytes=2-4", "if-range": '"abc123.mp3"' })).status).toBe(206);
  expect((await get("abc123.mp3", { range: "bytes=2-4", "if-range": '"other"' })).status).toBe(200);
  const outside = await get("abc123.mp3", { range: "bytes=10-" });
  expect({ status: outside.status, range: outside.headers.get("content-range") }).toEqual({
    status: 416,
    range: "bytes */10",
  });
});

test("what the browser has is not sent again, and HEAD sends nothing", async () => {
  expect(await get("abc123.mp3", { "if-none-match": 'W/"x", "abc123.mp3"' })).toMatchObject({ status: 304, text: "" });
  const head = await get("abc123.mp3", {}, "HEAD");
  expect({ status: head.status, text: head.text, length: head.headers.get("content-length") }).toEqual({
    status: 200,
    text: "",
    length: "10",
  });
});

test.each([
  "abc124.mp3",
  "abc123.svg",
  "abc123.mp3 ",
  "ABC123.mp3",
  "../secrets.json",
  "..%2fsecrets.json",
  "abc123",
  ".mp3",
  "a\0.mp3",
])("%j is not there", async (file) => {
  const { status, headers, text } = await get(file);
  expect({ status, text, cache: headers.get("cache-control") }).toEqual({ status: 404, text: "", cache: "no-store" });
  expect((await get(file, {}, "HEAD")).status).toBe(404);
});
