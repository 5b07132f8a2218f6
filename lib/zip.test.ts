import { strFromU8, unzipSync } from "fflate";
import { expect, test } from "vitest";
import { type ZipFile, zip } from "./zip";

async function packed(files: ZipFile[]): Promise<Buffer> {
  async function* each() {
    yield* files;
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of zip(each())) pieces.push(piece);
  return Buffer.concat(pieces);
}

const bytes = (text: string) => new TextEncoder().encode(text);
const long = "de Maas stroomt ".repeat(5000);

test("what goes in comes out, packed or as it was", async () => {
  const data = await packed([
    { name: "mimetype", data: bytes("application/epub+zip"), store: true },
    { name: "map/één.txt", data: bytes(long) },
    { name: "leeg", data: bytes("") },
  ]);
  expect(data.length).toBeLessThan(2000);
  const files = unzipSync(data);
  expect(Object.keys(files)).toEqual(["mimetype", "map/één.txt", "leeg"]);
  expect(Object.values(files).map((file) => strFromU8(file))).toEqual(["application/epub+zip", long, ""]);
});

test("a stored file stands readable right behind its name, with its size before it (OCF 3.3, 4.3)", async () => {
  const data = await packed([{ name: "mimetype", data: bytes("application/epub+zip"), store: true }]);
  expect(data.toString("latin1", 30, 58)).toBe("mimetypeapplication/epub+zip");
  expect([data.readUInt16LE(8), data.readUInt32LE(18), data.readUInt32LE(22), data.readUInt16LE(28)]).toEqual([
    0, 20, 20, 0,
  ]);
  expect(data.readUInt16LE(6) & 0x0008).toBe(0);
});

test("the same files give the same bytes, in every time zone", async () => {
  const files = [{ name: "a", data: bytes(long) }];
  const zone = process.env.TZ;
  try {
    process.env.TZ = "Pacific/Auckland";
    const there = await packed(files);
    process.env.TZ = "America/Los_Angeles";
    expect((await packed(files)).equals(there)).toBe(true);
  } finally {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  }
});

test("a file that cannot be read fails the whole", async () => {
  async function* broken() {
    yield { name: "a", data: bytes("a") };
    throw new Error("gone");
  }
  const reading = async () => {
    for await (const piece of zip(broken())) expect(piece.length).toBeGreaterThan(0);
  };
  await expect(reading()).rejects.toThrow("gone");
});
