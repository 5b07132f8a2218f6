import sharp from "sharp";
import { afterAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "@/db/client";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { memoryStorage } from "@/db/test-storage";
import { tags } from "@/lib/cache";
import { describeMedia } from "./describe";
import { listMedia, type MediaFilter } from "./library";
import { getMedia, getMediaViews } from "./queries";
import { mediaInput, uploadInput } from "./schema";
import { storeUpload } from "./store-upload";

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
  test("is stored, with what was said of it", async () => {
    const { item, files, editor } = await upload();
    expect(item).toMatchObject({ kind: "image", name: "hef.png", width: 400, height: 200, alt: "De Hef", maker: "Ik" });
    expect([...files.keys()].sort()).toEqual([320, 400].map((width) => `${item.key}-${width}.webp`));
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

  test("of a PDF is stored as it is", async () => {
    const { storage, files } = memoryStorage();
    const data = Buffer.from(
      "%PDF-1.4\n1 0 obj\n<</Type/Catalog>>\nendobj\ntrailer\n<</Root 1 0 R>>\nstartxref\n9\n%%EOF\n",
    );
    const stored = await storeUpload(await makeEditor("author"), { data, name: "krant.pdf" }, said, storage);
    expect(stored).toMatchObject({ ok: true, data: { kind: "document", mime: "application/pdf" } });
    expect([...files.keys()]).toEqual([`${stored.ok && stored.data.key}.pdf`]);
  });

  test("takes maker and rights from the file where nobody typed them", async () => {
    const exif = { IFD0: { Artist: "Fenna Camera", Copyright: "(c) Camera" } };
    const data = await sharp(await picture())
      .withExif(exif)
      .jpeg()
      .toBuffer();
    const store = async (input: object) => {
      await sql`delete from media`;
      const file = { data, name: "a.jpg" };
      return storeUpload(
        await makeEditor("author"),
        file,
        uploadInput.parse({ alt: "x", ...input }),
        memoryStorage().storage,
      );
    };
    expect(await store({})).toMatchObject({ data: { maker: "Fenna Camera", licence: "(c) Camera" } });
    expect(await store({ maker: "Ik" })).toMatchObject({ data: { maker: "Ik", licence: "(c) Camera" } });
  });

  test("of the same file again is the same item, also out of the trash", async () => {
    const editor = await makeEditor("editor");
    const { storage, files } = memoryStorage();
    const data = await picture();
    const first = await storeUpload(editor, { data, name: "a.png" }, said, storage);
    await sql`update media set trashed_at = now()`;
    const second = await storeUpload(editor, { data, name: "b.png" }, said, storage);
    expect(second).toEqual({ ...first, known: true });
    expect(files.size).toBe(2);
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
    expect(files.size).toBe(2);
    expect([...files.keys()].every((name) => name.startsWith(row?.key))).toBe(true);
  });

  test("leaves no file when the disk or the row fails", async () => {
    const editor = await makeEditor("editor");
    const full = memoryStorage(2);
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
    expect(await sql`select action, editor_id as who from audit_log`).toEqual([
      { action: "media.describe", who: editor.id },
    ]);
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
  const ids = async (filter: MediaFilter) => (await listMedia(filter)).items.map(({ id }) => id);

  test("is searched by every word that was typed, also in maker and licence, wildcards as themselves, without the trash", async () => {
    const { item } = await upload("editor", uploadInput.parse({ alt: "Vijftig % korting", maker: "Joke Jansen" }));
    const { item: other } = await upload("editor", uploadInput.parse({ alt: "Meeuw_1", licence: "CC BY 4.0" }));
    const { item: gone } = await upload();
    await sql`update media set trashed_at = now() where id = ${gone.id}`;
    const found = (search: string) => ids({ search });
    expect(await found("")).toEqual([other.id, item.id]);
    expect(await found("jansen KORTING")).toEqual([item.id]);
    expect(await found("jansen meeuw")).toEqual([]);
    expect(await found("cc by")).toEqual([other.id]);
    expect(await found("MEEUW")).toEqual([other.id]);
    expect(await found("k")).toEqual([item.id]);
    expect(await found("h")).toEqual([other.id, item.id]);
    expect(await found("or")).toEqual([]);
    expect(await found("%")).toEqual([item.id]);
    expect(await found("_")).toEqual([other.id]);
    expect(await found("\\")).toEqual([]);
    expect(await ids({ trash: true })).toEqual([gone.id]);
  });

  test("is filtered by kind, by what lacks a description, by what stands nowhere, and by who uploaded it", async () => {
    const { item, editor } = await upload();
    const { item: silent } = await upload("editor", { ...said, alt: "" });
    const { item: decoration } = await upload("editor", { ...said, alt: "", decorative: true });
    await makeArticle({ heroId: item.id });
    expect(await ids({ silent: true })).toEqual([silent.id]);
    expect(await ids({ unused: true })).toEqual([decoration.id, silent.id]);
    expect(await ids({ ownerId: editor.id })).toEqual([item.id]);
    expect(await ids({ kind: "audio" })).toEqual([]);
    expect(await ids({ kind: "image", silent: true, unused: true })).toEqual([silent.id]);
  });

  test("is walked through in both directions, and counts no further than a thousand", async () => {
    const editor = await makeEditor("editor");
    const add = (count: number) => sql`
      insert into media (kind, key, hash, name, mime, bytes, width, height, created_by)
      select 'image', gen_random_uuid(), gen_random_uuid(), 'beeld ' || n, 'image/webp', 1, 1, 1, ${editor.id}
      from generate_series(1, ${count}::integer) n`;
    await add(95);
    const page = async (from?: { before?: number; after?: number }) => {
      const { items, ...rest } = await listMedia({}, from);
      return { ...rest, first: items.at(0)?.id, last: items.at(-1)?.id };
    };
    expect(await page()).toEqual({ first: 95, last: 56, older: 56, newer: null, total: 95 });
    expect(await page({ before: 56 })).toEqual({ first: 55, last: 16, older: 16, newer: 55, total: 95 });
    expect(await page({ before: 16 })).toEqual({ first: 15, last: 1, older: null, newer: 15, total: 95 });
    expect(await page({ after: 15 })).toEqual({ first: 55, last: 16, older: 16, newer: 55, total: 95 });
    expect(await page({ after: 55 })).toEqual({ first: 95, last: 56, older: 56, newer: null, total: 95 });
    expect(await page({ before: 1 })).toEqual({
      first: undefined,
      last: undefined,
      older: null,
      newer: null,
      total: 95,
    });
    await add(906);
    expect((await page()).total).toBeNull();
  });

  test("gives pages what they ask for, without what is not there", async () => {
    const { item } = await upload();
    expect(await getMediaViews([])).toEqual({});
    expect(Object.keys(await getMediaViews([item.id, item.id, 999]))).toEqual([String(item.id)]);
  });
});
