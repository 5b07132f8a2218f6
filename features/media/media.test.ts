import sharp from "sharp";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import { emptyTables, makeEditor } from "@/db/test-factory";
import { tags } from "@/lib/cache";
import type { Storage } from "@/lib/storage";
import { describeMedia } from "./describe";
import { getMedia, getMediaViews, listMedia } from "./queries";
import { mediaInput, uploadInput } from "./schema";
import { storeUpload } from "./store-upload";

/** Remembers what is stored; `fail` breaks at that file. */
function memoryStorage(fail = Number.POSITIVE_INFINITY) {
  const files = new Map<string, Uint8Array>();
  let puts = 0;
  const storage: Storage = {
    async put(name, data) {
      puts += 1;
      if (puts === fail) throw new Error("disk full");
      files.set(name, data);
    },
    stat: async (name) => (files.has(name) ? { size: files.get(name)?.length ?? 0 } : null),
    get: async () => null,
    delete: async (name) => void files.delete(name),
  };
  return { storage, files };
}

let shade = 0;
const picture = () => {
  shade += 1;
  return sharp({ create: { width: 400, height: 200, channels: 3, background: { r: shade, g: 0, b: 0 } } })
    .png()
    .toBuffer();
};
const said = uploadInput.parse({ alt: "De Hef", maker: "Ik" });

async function upload(role: "author" | "editor" = "editor", input = said) {
  const editor = await makeEditor(role);
  const { storage, files } = memoryStorage();
  const stored = await storeUpload(editor, { data: await picture(), name: "hef.png" }, input, storage);
  if (!stored.ok) throw new Error(stored.error);
  return { editor, item: stored.data, files };
}

beforeEach(emptyTables);
afterAll(() => sql.end());

describe("an upload", () => {
  test("is stored in its widths, with what was said of it", async () => {
    const { item, files, editor } = await upload();
    expect(item).toMatchObject({ kind: "image", name: "hef.png", width: 400, height: 200, alt: "De Hef", maker: "Ik" });
    expect([...files.keys()].sort()).toEqual(
      [320, 400].flatMap((width) => [`${item.key}-${width}.avif`, `${item.key}-${width}.webp`]),
    );
    expect(item.bytes).toBe([...files.values()].reduce((sum, file) => sum + file.length, 0));
    expect(await getMedia(item.id)).toEqual(item);
    expect(await sql`select created_by as by from media`).toEqual([{ by: editor.id }]);
  });

  test("of a sound is stored as it is", async () => {
    const editor = await makeEditor("author");
    const { storage, files } = memoryStorage();
    const data = Buffer.concat([Buffer.from("ID3"), Buffer.alloc(100)]);
    const stored = await storeUpload(editor, { data, name: "mist.mp3" }, said, storage);
    expect(stored).toMatchObject({ ok: true, data: { kind: "audio", mime: "audio/mpeg", bytes: 103, widths: [] } });
    expect([...files.keys()]).toEqual([`${stored.ok && stored.data.key}.mp3`]);
  });

  test("of the same file again is the same item, also out of the trash", async () => {
    const editor = await makeEditor("editor");
    const { storage, files } = memoryStorage();
    const data = await picture();
    const first = await storeUpload(editor, { data, name: "a.png" }, said, storage);
    await sql`update media set trashed_at = now()`;
    const second = await storeUpload(editor, { data, name: "b.png" }, said, storage);
    expect(second).toEqual(first);
    expect(files.size).toBe(4);
    expect(await sql`select trashed_at from media`).toEqual([{ trashed_at: null }]);
  });

  test("of the same file five times at once is one item, with its files only", async () => {
    const editor = await makeEditor("editor");
    const { storage, files } = memoryStorage();
    const data = await picture();
    const all = await Promise.all(
      [1, 2, 3, 4, 5].map(() => storeUpload(editor, { data, name: "a.png" }, said, storage)),
    );
    const ids = new Set(all.map((stored) => stored.ok && stored.data.id));
    expect(ids.size).toBe(1);
    const [row] = await sql`select key from media`;
    expect(files.size).toBe(4);
    expect([...files.keys()].every((name) => name.startsWith(row?.key))).toBe(true);
  });

  test("leaves no file when the disk or the row fails", async () => {
    const editor = await makeEditor("editor");
    const full = memoryStorage(3);
    const data = await picture();
    await expect(storeUpload(editor, { data, name: "a.png" }, said, full.storage)).rejects.toThrow("disk full");
    expect(full.files.size).toBe(0);

    const { storage, files } = memoryStorage();
    const nobody = { ...editor, id: 2_000_000_000 };
    await expect(storeUpload(nobody, { data, name: "a.png" }, said, storage)).rejects.toThrow();
    expect(files.size).toBe(0);
    expect(await sql`select 1 from media`).toHaveLength(0);
  });

  test("is refused from a moderator, and when it is no picture", async () => {
    const { storage, files } = memoryStorage();
    const moderator = await makeEditor("moderator");
    const file = { data: await picture(), name: "a.png" };
    expect(await storeUpload(moderator, file, said, storage)).toEqual({ ok: false, error: "forbidden" });
    const svg = { data: Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"), name: "a.png" };
    const author = await makeEditor("author");
    expect(await storeUpload(author, svg, said, storage)).toEqual({ ok: false, error: "unsupported" });
    expect(files.size).toBe(0);
  });
});

describe("a description", () => {
  const input = mediaInput.parse({ alt: "De brug", caption: "Stil.", focalX: 0.2, focalY: 0.8 });

  test("is changed, and the pages that show it expire", async () => {
    const { editor, item } = await upload("author");
    const described = await describeMedia(editor, item.id, 1, input);
    expect(described).toMatchObject({
      ok: true,
      data: { expired: [tags.media(item.id)], item: { alt: "De brug", caption: "Stil.", focalX: 0.2, version: 2 } },
    });
    expect(await sql`select tag from cache_expiries`).toEqual([{ tag: tags.media(item.id) }]);
    expect((await getMediaViews([item.id]))[item.id]).toMatchObject({ alt: "De brug", focalY: 0.8 });
  });

  test("is refused to who may not, to who is behind, and of what is not there", async () => {
    const { editor, item } = await upload("editor");
    const author = await makeEditor("author");
    expect(await describeMedia(author, item.id, 1, input)).toMatchObject({ error: "forbidden" });
    expect(await describeMedia(editor, item.id, 7, input)).toMatchObject({ error: "stale" });
    expect(await describeMedia(editor, 999, 1, input)).toMatchObject({ error: "not-found" });
    expect(await getMedia(item.id)).toMatchObject({ alt: "De Hef", version: 1 });
    expect(await sql`select 1 from cache_expiries`).toHaveLength(0);
  });
});

describe("the library", () => {
  test("is searched by what was typed, wildcards as themselves, without what is in the trash", async () => {
    const { item } = await upload("editor", uploadInput.parse({ alt: "Vijftig % korting" }));
    const { item: other } = await upload("editor", uploadInput.parse({ alt: "Meeuw_1" }));
    const { item: gone } = await upload();
    await sql`update media set trashed_at = now() where id = ${gone.id}`;
    const found = async (search: string) => (await listMedia({ search, page: 1 })).items.map(({ id }) => id);
    expect(await found("")).toEqual([other.id, item.id]);
    expect(await found("korting")).toEqual([item.id]);
    expect(await found("MEEUW")).toEqual([other.id]);
    expect(await found("%")).toEqual([item.id]);
    expect(await found("_")).toEqual([other.id]);
    expect(await found("\\")).toEqual([]);
  });

  test("is paged, and any page number gives a page", async () => {
    const editor = await makeEditor("editor");
    await sql`
      insert into media (kind, key, hash, name, mime, bytes, width, height, created_by, created_at)
      select 'image', 'k' || n, 'h' || n, 'beeld ' || n, 'image/webp', 1, 1, 1, ${editor.id}, now() - n * interval '1 minute'
      from generate_series(1, 45) n`;
    const page = async (number: number) => {
      const { items, ...rest } = await listMedia({ search: "", page: number });
      return { ...rest, first: items[0]?.name, count: items.length };
    };
    expect(await page(1)).toEqual({ page: 1, pages: 2, total: 45, first: "beeld 1", count: 40 });
    expect(await page(2)).toEqual({ page: 2, pages: 2, total: 45, first: "beeld 41", count: 5 });
    expect(await page(99)).toMatchObject({ page: 2 });
    expect(await page(-1)).toMatchObject({ page: 1 });
    expect(await page(Number.NaN)).toMatchObject({ page: 1 });
  });

  test("gives pages what they ask for, without what is not there", async () => {
    const { item } = await upload();
    expect(await getMediaViews([])).toEqual({});
    expect(Object.keys(await getMediaViews([item.id, item.id, 999]))).toEqual([String(item.id)]);
  });
});
