import { createHash, randomBytes } from "node:crypto";
import sharp from "sharp";
import { afterAll, beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import { emptyTables, makeEditor } from "@/db/test-factory";
import { memoryStorage } from "@/db/test-storage";
import { partBytes, partCount } from "@/lib/upload-parts";
import { unlessFull } from "../unless-full";
import { beginUpload } from "./begin";
import { finishUpload } from "./finish";
import { keepPart } from "./keep-part";
import { beginInput } from "./schema";
import { forgetUploads, stopUpload } from "./stop";

beforeEach(emptyTables);
afterAll(() => sql.end());

/** A picture of more than two parts. */
const large = () =>
  sharp(randomBytes(900 * 900 * 3), { raw: { width: 900, height: 900, channels: 3 } })
    .png()
    .toBuffer();

const hashOf = (data: Buffer) => createHash("sha256").update(data).digest("hex");
const partOf = (data: Buffer, number: number) => data.subarray(number * partBytes, (number + 1) * partBytes);
const about = (data: Buffer, changes: object = {}) =>
  beginInput.parse({ name: "ruis.png", size: data.length, type: "image/png", hash: hashOf(data), ...changes });

async function begin(editor: Awaited<ReturnType<typeof makeEditor>>, data: Buffer, changes: object = {}) {
  const begun = await beginUpload(editor, about(data, changes));
  if (!begun.ok || "known" in begun.data) throw new Error("Nothing was begun");
  return begun.data;
}

const rows = async () => (await sql`select 1 from uploads`).length;

test("a file in parts becomes an item, and nothing else stays", async () => {
  const editor = await makeEditor("author");
  const { storage, files } = memoryStorage();
  const data = await large();
  const { id, parts } = await begin(editor, data);
  expect(parts).toBe(0);
  for (let number = 0; number < partCount(data.length); number++) {
    expect(await keepPart(editor, id, number, partOf(data, number), storage)).toEqual({
      ok: true,
      data: { parts: number + 1 },
    });
  }
  const finished = await finishUpload(editor, id, undefined, storage);
  expect(finished).toMatchObject({
    ok: true,
    known: false,
    data: { kind: "image", name: "ruis.png", width: 900, alt: "" },
  });
  expect([...files.keys()].filter((name) => name.endsWith(".part"))).toEqual([]);
  expect(await rows()).toBe(0);

  const again = await beginUpload(editor, about(data));
  expect(again).toMatchObject({ ok: true, data: { known: { id: finished.ok ? finished.data.id : 0 } } });
  expect(await finishUpload(editor, id, undefined, storage)).toEqual({ ok: false, error: "not-found" });
});

test("after a lost connection it goes on where it was, and a part sent twice is kept once", async () => {
  const editor = await makeEditor("editor");
  const { storage } = memoryStorage();
  const data = await large();
  const { id } = await begin(editor, data);
  await keepPart(editor, id, 0, partOf(data, 0), storage);
  expect(await begin(editor, data)).toEqual({ id, parts: 1 });
  expect(await keepPart(editor, id, 0, partOf(data, 0), storage)).toEqual({ ok: true, data: { parts: 1 } });
  expect(await keepPart(editor, id, 2, partOf(data, 2), storage)).toEqual({ ok: true, data: { parts: 1 } });
  expect(await finishUpload(editor, id, undefined, storage)).toEqual({ ok: false, error: "unfinished" });
  expect(await keepPart(editor, id, 1, Buffer.alloc(3), storage)).toEqual({ ok: false, error: "bad-form" });
  for (let number = 1; number < partCount(data.length); number++)
    await keepPart(editor, id, number, partOf(data, number), storage);
  expect(await finishUpload(editor, id, undefined, storage)).toMatchObject({ ok: true });
});

test("is of who began it, and no moderator begins one", async () => {
  const { storage } = memoryStorage();
  const data = await large();
  const { id } = await begin(await makeEditor("author"), data);
  const other = await makeEditor("editor");
  expect(await keepPart(other, id, 0, partOf(data, 0), storage)).toEqual({ ok: false, error: "not-found" });
  expect(await finishUpload(other, id, undefined, storage)).toEqual({ ok: false, error: "not-found" });
  await stopUpload(other, id, storage);
  expect(await rows()).toBe(1);
  expect(await beginUpload(await makeEditor("moderator"), about(data))).toEqual({ ok: false, error: "forbidden" });
});

const svg = "<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";

test.each([
  ["an SVG called a picture", Buffer.from(svg.padEnd(200)), "unsupported"],
  ["a page behind the name of a picture", Buffer.from("<html><script>alert(1)</script></html>"), "unsupported"],
  ["a program", Buffer.concat([Buffer.from("MZ\x90\0\x03\0\0\0"), Buffer.alloc(500)]), "unsupported"],
  ["an SVG behind the first bytes of a GIF", Buffer.from(`GIF89a${svg}`), "broken"],
  ["a PDF that was cut off", Buffer.from("%PDF-1.7\n1 0 obj\n<</Type/Catalog>>\nendobj\n"), "broken"],
])("of %s nothing is left", async (_what, data, error) => {
  const editor = await makeEditor("editor");
  const { storage, files } = memoryStorage();
  const { id } = await begin(editor, data, { name: "../../etc/passwd\u0000\u202egnp.exe" });
  const kept = await keepPart(editor, id, 0, data, storage);
  const last = kept.ok ? await finishUpload(editor, id, undefined, storage) : kept;
  expect(last).toEqual({ ok: false, error });
  expect([...files.keys()]).toEqual([]);
  expect(await rows()).toBe(0);
  expect(await sql`select 1 from media`).toHaveLength(0);
});

test("a file of 500 MB is refused before a byte of it is sent, a picture over 25 MB with its first part", async () => {
  const editor = await makeEditor("editor");
  const { storage, files } = memoryStorage();
  const data = await large();
  for (const [size, type] of [
    [500_000_000, "video/mp4"],
    [26 * 1024 * 1024, "image/png"],
  ] as const) {
    expect(await beginUpload(editor, about(data, { size, type }))).toEqual({ ok: false, error: "too-large" });
  }
  const { id } = await begin(editor, data, { size: 26 * 1024 * 1024 + 1, type: "" });
  expect(await keepPart(editor, id, 0, partOf(data, 0), storage)).toEqual({ ok: false, error: "too-large" });
  expect([files.size, await rows()]).toEqual([0, 0]);
});

test("what a full disk stopped can be finished later", async () => {
  const editor = await makeEditor("editor");
  const data = await large();
  const parts = partCount(data.length);
  const { storage, files } = memoryStorage(parts + 2);
  const { id } = await begin(editor, data);
  for (let number = 0; number < parts; number++) await keepPart(editor, id, number, partOf(data, number), storage);
  await expect(finishUpload(editor, id, undefined, storage)).rejects.toThrow("disk full");
  expect(files.size).toBe(parts);
  expect(await finishUpload(editor, id, undefined, storage)).toMatchObject({ ok: true });
});

test("a full disk is a refusal that leaves nothing, of a part and of the whole", async () => {
  const editor = await makeEditor("editor");
  const data = await large();
  const parts = partCount(data.length);
  for (const room of [2, parts + 2]) {
    const { storage, files } = memoryStorage(room);
    const { id } = await begin(editor, data);
    const stop = () => stopUpload(editor, id, storage);
    const kept = [];
    for (let number = 0; number < parts; number++) {
      kept.push(await unlessFull(keepPart(editor, id, number, partOf(data, number), storage), stop));
    }
    const finished = await unlessFull(finishUpload(editor, id, undefined, storage), stop);
    const refused = [...kept, finished].flatMap((one) => (one.ok ? [] : [one.error]));
    expect(refused[0]).toBe("disk-full");
    expect([files.size, await rows()]).toEqual([0, 0]);
  }
});

test("what is stopped, or left for a day, leaves nothing", async () => {
  const editor = await makeEditor("editor");
  const { storage, files } = memoryStorage();
  const data = await large();
  for (const leave of [(id: string) => stopUpload(editor, id, storage), () => forgetUploads(storage)]) {
    const { id } = await begin(editor, data);
    await keepPart(editor, id, 0, partOf(data, 0), storage);
    await forgetUploads(storage);
    expect([files.size, await rows()]).toEqual([1, 1]);
    await sql`update uploads set touched_at = now() - interval '25 hours'`;
    await leave(id);
    expect([files.size, await rows()]).toEqual([0, 0]);
    expect(await keepPart(editor, id, 1, partOf(data, 1), storage)).toEqual({ ok: false, error: "not-found" });
  }
});
