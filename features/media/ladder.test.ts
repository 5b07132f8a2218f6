import { sql as query } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeEach, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { takeJobs } from "@/db/test-jobs";
import { memoryStorage } from "@/db/test-storage";
import { tags } from "@/lib/cache";
import { fileNames } from "@/lib/images/address";
import { growLadder, ladderJob } from "./ladder";
import { getMedia } from "./queries";
import { replaceMedia } from "./replace";
import { uploadInput } from "./schema";
import { storeUpload } from "./store-upload";
import { findSuccessor } from "./successor";
import { keepingFiles, tidyFiles, tidyJob } from "./tidy";

beforeEach(async () => {
  await emptyTables();
  await sql`delete from jobs.job`;
});
afterAll(() => sql.end());

const said = uploadInput.parse({ alt: "De Hef" });

async function file(width: number, background: string) {
  const picture = sharp({ create: { width, height: 100, channels: 3, background } });
  return { data: await picture.png().toBuffer(), name: "hef.png" };
}

async function upload() {
  const editor = await makeEditor("editor");
  const { storage, files } = memoryStorage();
  const stored = await storeUpload(editor, await file(1000, "#ff0000"), said, storage);
  if (!stored.ok) throw new Error(stored.error);
  const names = () => [...files.keys()].sort();
  const item = async () => {
    const found = await getMedia(stored.data.id);
    if (!found) throw new Error("The item is gone");
    return found;
  };
  const tidy = async () => {
    for (const one of await takeJobs(tidyJob)) await tidyFiles(one, storage);
  };
  return { editor, storage, names, first: stored.data, item, tidy };
}

test("a picture can be shown as soon as it is stored, and waits for its ladder", async () => {
  const { first, names } = await upload();
  expect(first).toMatchObject({ pending: true, widths: [320, 960], width: 1000 });
  expect(names()).toEqual([`${first.key}-320.webp`, `${first.key}-960.webp`]);
  expect(await takeJobs(ladderJob)).toEqual([{ id: first.id }]);
});

test("the ladder comes under addresses of its own, pages expire, and the first files go when pages have had their time", async () => {
  const { storage, first, names, item, tidy } = await upload();
  await growLadder(first.id, storage);
  const grown = await item();
  expect(grown).toMatchObject({ pending: false, widths: [320, 640, 960], version: first.version, alt: "De Hef" });
  expect(grown.key).not.toBe(first.key);
  expect(await sql`select tag from cache_expiries`).toEqual([{ tag: tags.media(first.id) }]);
  expect(names()).toEqual([...fileNames(first), ...fileNames(grown)].sort());
  expect(await findSuccessor(`${first.key}-960.webp`)).toBe(`/beeld/${grown.key}-960.webp`);

  expect(await takeJobs(tidyJob, { now: true })).toEqual([]);
  await tidy();
  expect(names()).toEqual(fileNames(grown).sort());
  expect(grown.bytes).toBe(
    (await Promise.all(names().map((name) => storage.stat(name)))).reduce((sum, one) => sum + (one?.size ?? 0), 0),
  );
});

test("done again, or on two servers at once, it is there once and nothing else stays", async () => {
  const { storage, first, names, item, tidy } = await upload();
  await Promise.all([growLadder(first.id, storage), growLadder(first.id, storage)]);
  await growLadder(first.id, storage);
  expect(await sql`select 1 from cache_expiries`).toHaveLength(1);
  await tidy();
  expect(names()).toEqual(fileNames(await item()).sort());
});

test("a server that dies while it stores the ladder leaves nothing when it has been done over", async () => {
  const { storage, first, names, item, tidy } = await upload();
  let puts = 0;
  const dying = {
    ...storage,
    put: async (...args: Parameters<typeof storage.put>) => {
      puts += 1;
      if (puts === 4) throw new Error("killed");
      await storage.put(...args);
    },
  };
  await expect(growLadder(first.id, dying)).rejects.toThrow("killed");
  expect(await item()).toEqual(first);
  expect(names()).toHaveLength(5);
  await growLadder(first.id, storage);
  await tidy();
  expect(names()).toEqual(fileNames(await item()).sort());
});

test("what was replaced or erased meanwhile gets no ladder", async () => {
  const { editor, storage, first, names, item, tidy } = await upload();
  const slow = {
    ...storage,
    get: async (name: string) => {
      const source = await storage.get(name);
      await replaceMedia(editor, { id: first.id, version: 1 }, await file(700, "#0000ff"), storage);
      return source;
    },
  };
  await growLadder(first.id, slow);
  const replaced = await item();
  expect(replaced).toMatchObject({ pending: true, width: 700, version: 2 });
  await tidy();
  expect(names()).toEqual(fileNames(replaced).sort());

  await sql`delete from media`;
  await growLadder(first.id, storage);
  expect(await takeJobs(ladderJob)).toEqual([{ id: first.id }, { id: first.id }]);
});

test("a picture whose file is not there is tried again", async () => {
  const { storage, first } = await upload();
  await storage.delete(`${first.key}-960.webp`);
  await expect(growLadder(first.id, storage)).rejects.toThrow("not in the storage");
});

test("what a server that died had stored of an upload goes, what became an item stays", async () => {
  const { storage, first, names, tidy } = await upload();
  await tidy();
  expect(names()).toEqual(fileNames(first).sort());
  await storage.put("abc-320.webp", Buffer.from("x"));
  await tidyFiles({ key: "abc", files: ["abc-320.webp", "abc-640.webp"] }, storage);
  expect(names()).toEqual(fileNames(first).sort());
});

test("as long as all files are being read, nothing goes", async () => {
  const { storage, names } = memoryStorageWith("weg-320.webp");
  await db.transaction(async (tx) => {
    await tx.execute(query`select pg_advisory_xact_lock(${keepingFiles})`);
    await tidyFiles({ key: "weg", files: ["weg-320.webp"] }, storage);
  });
  expect(names()).toEqual(["weg-320.webp"]);
  const [later] = await takeJobs(tidyJob);
  if (!later) throw new Error("Forgotten");
  await tidyFiles(later, storage);
  expect(names()).toEqual([]);
});

function memoryStorageWith(name: string) {
  const { storage, files } = memoryStorage();
  files.set(name, new Uint8Array(1));
  return { storage, names: () => [...files.keys()] };
}

test("the article that shows it keeps showing it", async () => {
  const { storage, first, item } = await upload();
  await makeArticle({ heroId: first.id });
  await growLadder(first.id, storage);
  expect(await item()).toMatchObject({ uses: 1, pending: false });
});
