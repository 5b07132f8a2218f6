import { execFile } from "node:child_process";
import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { diskStorage, type Storage } from "./storage";

let home: string;
let storage: Storage;

beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), "storage-"));
  await writeFile(join(home, "secret.txt"), "secret");
  storage = diskStorage(join(home, "media"));
});
afterAll(() => rm(home, { recursive: true }));

const read = async (stream: ReadableStream<Uint8Array> | null) => stream && (await new Response(stream).text());

describe("storage on disk", () => {
  test("gives back what was put, whole or a part", async () => {
    const text = "abcdefghij".repeat(20_000);
    await storage.put("abc123-320.avif", Buffer.from(text));
    expect(await storage.stat("abc123-320.avif")).toEqual({ size: 200_000 });
    expect(await read(await storage.get("abc123-320.avif"))).toBe(text);
    expect(await read(await storage.get("abc123-320.avif", { start: 5, end: 7 }))).toBe("fgh");
    expect(await read(await storage.get("abc123-320.avif", { start: 65_530, end: 131_080 }))).toBe(
      text.slice(65_530, 131_081),
    );
  });

  test("deletes also what a server that died was in the midst of writing of that file", async () => {
    const folder = join(home, "media", "om");
    await storage.put("droom.mp3", Buffer.from("whole"));
    await writeFile(join(folder, "droom.mp3.5f0c.part"), "ha");
    await writeFile(join(folder, "boom.mp3.5f0c.part"), "someone else's");
    await storage.delete("droom.mp3");
    await storage.delete("nooit.mp3");
    expect(await readdir(folder)).toEqual(["boom.mp3.5f0c.part"]);
    await rm(join(folder, "boom.mp3.5f0c.part"));
  });

  test("replaces a file and leaves no draft behind", async () => {
    await storage.put("twice.mp3", Buffer.from("one"));
    await Promise.all([storage.put("twice.mp3", Buffer.from("two")), storage.put("twice.mp3", Buffer.from("two"))]);
    expect(await read(await storage.get("twice.mp3"))).toBe("two");
    const files = await readdir(join(home, "media"), { recursive: true });
    expect(files.filter((file) => file.endsWith(".part"))).toEqual([]);
  });

  test("that is full says so, and leaves nothing of what did not fit", async () => {
    const root = join(home, "full");
    // Over the longest file that a process may write, the system answers as a full disk does.
    const script = `
      const { diskStorage } = await import("./lib/storage.ts");
      const { isDiskFull } = await import("./lib/disk-full.ts");
      const full = diskStorage(${JSON.stringify(root)});
      await full.put("small.mp3", Buffer.alloc(1000));
      await full.put("large.mp3", Buffer.alloc(16_000_000)).catch((error) => console.log("full:", isDiskFull(error)));`;
    const { stdout } = await promisify(execFile)("sh", [
      "-c",
      'ulimit -f 20000; exec "$0" "$@"',
      process.execPath,
      "--import",
      "tsx",
      "--eval",
      script,
    ]);
    expect(stdout.trim()).toBe("full: true");
    const files = await readdir(root, { recursive: true, withFileTypes: true });
    expect(files.filter((file) => file.isFile()).map(({ name }) => name)).toEqual(["small.mp3"]);
  });

  test("forgets a deleted file and shrugs at one that never was", async () => {
    await storage.put("gone.webm", Buffer.from("x"));
    await storage.delete("gone.webm");
    await storage.delete("gone.webm");
    expect(await storage.stat("gone.webm")).toBeNull();
    expect(await storage.get("gone.webm")).toBeNull();
  });

  test.each([
    "../secret.txt",
    "..%2fsecret.txt",
    "/etc/passwd.txt",
    "a/../../secret.txt",
    "secret.txt\0",
    ".env",
    "",
    "x",
  ])("never finds %j", async (name) => {
    expect(await storage.stat(name)).toBeNull();
    expect(await storage.get(name)).toBeNull();
    await storage.delete(name);
    await expect(storage.put(name, Buffer.from("x"))).rejects.toThrow("Not a file name");
    expect(await readdir(home)).toContain("secret.txt");
  });

  test("no name with a path in it gets near the disk", async () => {
    const parts = fc.array(fc.constantFrom("..", "/", "\\", "a", "secret", ".", "txt", "\0", "%2e"), { maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(parts, async (name) => {
        expect(await storage.get(name.join(""))).toBeNull();
      }),
    );
  });

  test("a reader that leaves halfway closes the file", async () => {
    await storage.put("large.mp4", Buffer.alloc(500_000));
    const reader = (await storage.get("large.mp4"))?.getReader();
    await reader?.read();
    await reader?.cancel();
    await expect(storage.delete("large.mp4")).resolves.toBeUndefined();
  });
});
