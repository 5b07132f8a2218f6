import { execFileSync } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { BrokenTar, readTar, tarEnd, tarHeader, tarPadding } from "./tar";

type File = { name: string; data: Buffer };

const pack = (files: File[]) =>
  Buffer.concat([
    ...files.flatMap(({ name, data }) => [tarHeader(name, data.length), data, tarPadding(data.length)]),
    tarEnd,
  ]);

async function* inPieces(data: Buffer, size: number) {
  for (let at = 0; at < data.length; at += size) yield data.subarray(at, at + size);
}

async function unpack(data: Buffer, size = 700): Promise<File[]> {
  const files: File[] = [];
  for await (const { name, data: inside } of readTar(inPieces(data, size), 100_000)) files.push({ name, data: inside });
  return files;
}

test("what goes in comes out, in whatever pieces it is read", async () => {
  const file = fc.record({
    name: fc.stringMatching(/^[a-z0-9][a-z0-9./-]{0,90}$/),
    data: fc.uint8Array({ maxLength: 2000 }).map((data) => Buffer.from(data)),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(file, { maxLength: 5 }), fc.integer({ min: 1, max: 3000 }), async (files, size) => {
      expect(await unpack(pack(files), size)).toEqual(files);
    }),
  );
});

test("the machine's own tar opens it", async () => {
  const folder = await mkdtemp(join(tmpdir(), "antenne-tar-"));
  try {
    await writeFile(join(folder, "x.tar"), pack([{ name: "a/b.txt", data: Buffer.from("hallo") }]));
    execFileSync("tar", ["xf", "x.tar"], { cwd: folder });
    expect(await readFile(join(folder, "a/b.txt"), "utf8")).toBe("hallo");
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("cut off, gone on, or changed around its files it is refused", async () => {
  const whole = pack([{ name: "a", data: Buffer.alloc(600, 7) }]);
  for (const end of [0, 100, 512, 1000, 1536, 1600, whole.length - 1]) {
    await expect(unpack(whole.subarray(0, end)), String(end)).rejects.toThrow(BrokenTar);
  }
  await expect(unpack(Buffer.concat([whole, Buffer.from([0])]))).rejects.toThrow(BrokenTar);
  for (const at of [0, 110, 130, 150, 300, 511]) {
    const changed = Buffer.from(whole);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    await expect(unpack(changed), String(at)).rejects.toThrow(BrokenTar);
  }
  await expect(unpack(pack([{ name: "a", data: Buffer.alloc(200_000) }]))).rejects.toThrow(BrokenTar);
});
