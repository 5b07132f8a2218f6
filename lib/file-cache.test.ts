import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fileCache } from "./file-cache";

let folder: string;
beforeAll(async () => {
  folder = join(await mkdtemp(join(tmpdir(), "file-cache-")), "made-when-needed");
});
afterAll(() => rm(folder, { recursive: true }));

test("what was put comes back, and what was not is null", async () => {
  const cache = fileCache(folder, 3);
  expect(await cache.get("a.webp")).toBeNull();
  await cache.put("a.webp", Buffer.from("a"));
  expect(String(await cache.get("a.webp"))).toBe("a");
});

test("what was not asked for longest makes room", async () => {
  const cache = fileCache(folder, 3);
  for (const name of ["a", "b", "c"]) {
    await cache.put(name, Buffer.from(name));
    await later();
  }
  await cache.get("a");
  await later();
  await cache.put("d", Buffer.from("d"));
  expect((await readdir(folder)).sort()).toEqual(["a", "c", "d"]);
});

test("a file can be put as it is made and read as it comes; one that fails half way is not there", async () => {
  const cache = fileCache(join(folder, "stream"), 3);
  async function* pieces(fails: boolean) {
    yield Buffer.from("een ");
    if (fails) throw new Error("broken");
    yield Buffer.from("twee");
  }
  await cache.put("heel", pieces(false));
  expect(await new Response(await cache.stream("heel")).text()).toBe("een twee");
  await expect(cache.put("half", pieces(true))).rejects.toThrow("broken");
  expect(await cache.stream("half")).toBeNull();
  expect(await readdir(join(folder, "stream"))).toEqual(["heel"]);
});

/** Until the file system's clock tells the files apart. */
async function later(): Promise<void> {
  const start = Date.now();
  while (Date.now() - start < 5) await new Promise((resolve) => setImmediate(resolve));
}
