import sharp from "sharp";
import { afterAll, beforeEach, expect, test } from "vitest";
import { sql } from "@/db/client";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { takeJobs } from "@/db/test-jobs";
import { memoryStorage } from "@/db/test-storage";
import { tags } from "@/lib/cache";
import { fileNames } from "@/lib/images/address";
import { getMedia } from "./queries";
import { replaceMedia } from "./replace";
import { uploadInput } from "./schema";
import { storeUpload } from "./store-upload";
import { findSuccessor } from "./successor";
import { tidyFiles, tidyJob } from "./tidy";

beforeEach(async () => {
  await emptyTables();
  await sql`delete from jobs.job`;
});
afterAll(() => sql.end());

const picture = (width: number, background: string) =>
  sharp({ create: { width, height: 100, channels: 3, background } })
    .png()
    .toBuffer();

async function setUp() {
  const editor = await makeEditor("editor");
  const { storage, files } = memoryStorage();
  const stored = await storeUpload(
    editor,
    { data: await picture(700, "#ff0000"), name: "oud.png" },
    uploadInput.parse({ alt: "De Hef", maker: "Ik" }),
    storage,
  );
  if (!stored.ok) throw new Error(stored.error);
  return { editor, storage, files, item: stored.data };
}

test("another file takes the place everywhere: same item, new addresses, the old files gone", async () => {
  const { editor, storage, files, item } = await setUp();
  const article = await makeArticle({ heroId: item.id });
  await sql`insert into social_images (file, subject, article_id) values ('deel-oud.jpg', ${`article:${article}`}, ${article})`;
  await sql`insert into social_images (file, subject) values ('deel-week.jpg', 'issue:2026-47'), ('deel-ander.jpg', 'article:0')`;
  for (const name of ["deel-oud.jpg", "deel-week.jpg", "deel-ander.jpg"]) await storage.put(name, Buffer.from("x"));

  const file = { data: await picture(400, "#0000ff"), name: "nieuw.png" };
  const replaced = await replaceMedia(editor, { id: item.id, version: 1 }, file, storage);
  if (!replaced.ok) throw new Error(replaced.error);
  expect(replaced.data).toMatchObject({
    id: item.id,
    version: 2,
    width: 400,
    name: "nieuw.png",
    alt: "De Hef",
    maker: "Ik",
    uses: 1,
  });
  expect(replaced.data.key).not.toBe(item.key);
  for (const gone of await takeJobs(tidyJob, { now: true })) await tidyFiles(gone, storage);
  expect([...files.keys()].sort()).toEqual(["deel-ander.jpg", ...fileNames(replaced.data)].sort());
  expect(await sql`select tag from cache_expiries`).toEqual([{ tag: tags.media(item.id) }]);
  expect(await sql`select action, from_state as was, to_state as now from audit_log`).toEqual([
    { action: "media.replace", was: "oud.png", now: "nieuw.png" },
  ]);

  const { key } = replaced.data;
  expect(await findSuccessor(`${item.key}-640.avif`)).toBe(`/beeld/${key}-400.webp`);
  expect(await findSuccessor(`${item.key}-320.webp`)).toBe(`/beeld/${key}-320.webp`);
  expect(await findSuccessor(`${key}-640.avif`)).toBeNull();
  expect(await findSuccessor("nooit.mp3")).toBeNull();
});

test("is refused to who may not, to who is behind, of another kind, of a file that is another item, and of no picture", async () => {
  const { editor, storage, files, item } = await setUp();
  const blue = { data: await picture(400, "#0000ff"), name: "blauw.png" };
  const other = await storeUpload(editor, blue, uploadInput.parse({ alt: "x" }), storage);
  const before = [...files.keys()];
  const replace = (version: number, file = blue, who = editor) =>
    replaceMedia(who, { id: item.id, version }, file, storage);
  expect(other.ok).toBe(true);
  expect(await replace(1, blue, await makeEditor("author"))).toEqual({ ok: false, error: "forbidden" });
  expect(await replace(7)).toEqual({ ok: false, error: "stale" });
  expect(await replace(1)).toEqual({ ok: false, error: "duplicate" });
  const sound = { data: Buffer.concat([Buffer.from("ID3"), Buffer.alloc(100)]), name: "a.mp3" };
  expect(await replace(1, sound)).toEqual({ ok: false, error: "other-kind" });
  expect(await replace(1, { data: Buffer.from("<svg/>".padEnd(40)), name: "a.png" })).toEqual({
    ok: false,
    error: "unsupported",
  });
  expect([...files.keys()]).toEqual(before);
  expect(await getMedia(item.id)).toEqual(item);
});

test("a full disk leaves all as it was", async () => {
  const { editor, item, files: old } = await setUp();
  const { storage, files } = memoryStorage(2);
  const file = { data: await picture(400, "#00ff00"), name: "groen.png" };
  await expect(replaceMedia(editor, { id: item.id, version: 1 }, file, storage)).rejects.toThrow("disk full");
  expect(files.size).toBe(0);
  expect(old.size).toBe(2);
  expect(await getMedia(item.id)).toEqual(item);
});
