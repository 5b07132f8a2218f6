import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import sharp from "sharp";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { db, sql } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { migrateUpTo } from "@/db/migrate";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { takeJobs } from "@/db/test-jobs";
import { memoryStorage } from "@/db/test-storage";
import { growLadder, ladderJob } from "@/features/media/ladder";
import { uploadInput } from "@/features/media/schema";
import { storeUpload } from "@/features/media/store-upload";
import { tidyFiles, tidyJob } from "@/features/media/tidy";
import { fileNames } from "@/lib/images/address";
import { emptyDatabase } from "@/scripts/start/database";
import { checkBackup } from "./check";
import type { Manifest } from "./format";
import { makeBackup } from "./make";
import { whatIsThere } from "./present";
import { lastBackup } from "./queries";
import { NotEqual, restoreBackup } from "./restore";

const spareUrl = process.env.SPARE_DATABASE_URL ?? "";
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "antenne-backups-"));
});
beforeEach(async () => {
  await emptyTables();
  await sql`truncate backups`;
  await sql`delete from jobs.job`;
  for (const name of await readdir(folder)) await rm(join(folder, name));
});
afterAll(async () => {
  await sql.end();
  await rm(folder, { recursive: true });
});

let shade = 0;
type Editor = Awaited<ReturnType<typeof makeEditor>>;

async function upload(editor: Editor, storage: ReturnType<typeof memoryStorage>["storage"]) {
  shade += 1;
  const background = { r: shade % 256, g: shade >> 8, b: 9 };
  const data = await sharp({ create: { width: 400, height: 200, channels: 3, background } })
    .png()
    .toBuffer();
  const stored = await storeUpload(editor, { data, name: "a.png" }, uploadInput.parse({ alt: "x" }), storage);
  if (!stored.ok) throw new Error(stored.error);
  return stored.data;
}

/** A small magazine in which there is something of everything that is hard to keep. */
async function magazine() {
  const { storage, files } = memoryStorage();
  const editor = await makeEditor("admin");
  const ready = await upload(editor, storage);
  await growLadder(ready.id, storage);
  for (const gone of await takeJobs(tidyJob)) await tidyFiles(gone, storage);
  const pending = await upload(editor, storage);
  const body = {
    type: "doc" as const,
    content: [
      { type: "paragraph" as const, content: [{ type: "text" as const, text: 'Tab\t, "aanhaling", \\N en 🎉' }] },
    ],
  };
  for (const heroId of [ready.id, pending.id, null]) await makeArticle({ heroId, body, title: "Regel\neinde \\. é" });
  await sql`insert into commenters (email) values ('lezer@voorbeeld.example')`;
  await sql`insert into comments (article_id, commenter_id, name, text, status, text_hash)
    select a.id, c.id, 'Lezer', E'twee\nregels', 'approved', '\\x00ff' from articles a, commenters c`;
  await sql`select make_view_months('2024-01-01', '2024-03-01')`;
  await sql`insert into view_days (day, kind, page_id, views, bots) select d, 'article', 1, 3, 0 from generate_series('2024-01-05'::date, '2024-03-05', '1 month') d`;
  await sql`insert into rate_limits (key, window_ends_at, count) values ('\\x01', now(), 3)`;
  await db.transaction((tx) => enqueue(tx, ladderJob, { id: pending.id }, { at: new Date(Date.now() + 3_600_000) }));
  return { storage, files, editor };
}

async function back(storage: ReturnType<typeof memoryStorage>["storage"]) {
  const made = await makeBackup({ keep: 5, folder, storage });
  if (!made.ok) throw new Error(made.error);
  const said = await checkBackup(made.data.path);
  if (!said) throw new Error("The backup is broken");
  return { path: made.data.path, said };
}

/** Puts it back in the spare database, emptied, and into another storage. */
async function putBack(path: string, said: Manifest) {
  await emptyDatabase(spareUrl);
  await migrateUpTo(spareUrl, said.migration);
  const { storage, files } = memoryStorage();
  return { proof: await restoreBackup(path, said, spareUrl, storage), files };
}

async function inSpare<Read>(read: (spare: postgres.Sql) => Promise<Read>): Promise<Read> {
  const spare = postgres(spareUrl, { max: 1, onnotice: () => undefined });
  try {
    return await read(spare);
  } finally {
    await spare.end();
  }
}

describe("a backup", () => {
  test("put back elsewhere is equal: rows, files, what waits, and the rules of the database", async () => {
    const { storage, files } = await magazine();
    const { path, said } = await back(storage);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
    expect(said.media).toMatchObject({ files: files.size, missing: [] });
    expect(said.pages).toHaveLength(3);
    const { proof, files: there } = await putBack(path, said);
    expect(proof.tables.every(({ equal }) => equal)).toBe(true);
    expect(proof.media).toEqual({ files: files.size, bytes: said.media.bytes, equal: true });
    expect([...there].map(([name, data]) => [name, Buffer.from(data).toString("base64")]).sort()).toEqual(
      [...files].map(([name, data]) => [name, Buffer.from(data).toString("base64")]).sort(),
    );
    const rules = `select count(*)::integer as rules, count(*) filter (where tgenabled = 'D')::integer as off from pg_trigger where tgrelid in
      (select oid from pg_class where relnamespace = 'public'::regnamespace)`;
    const keys =
      "select conname, pg_get_constraintdef(oid) as rule from pg_constraint where connamespace = 'public'::regnamespace order by 1, 2";
    await inSpare(async (spare) => {
      expect(await spare`select title, body from articles order by id`).toEqual(
        await sql`select title, body from articles order by id`,
      );
      expect(await spare.unsafe(rules)).toEqual(await sql.unsafe(rules));
      expect(await spare.unsafe(keys)).toEqual(await sql.unsafe(keys));
      expect(await spare`select 1 from rate_limits`).toHaveLength(0);
      expect(await spare`select tag from cache_expiries`).toEqual([{ tag: "all" }]);
      const [next] = await spare`insert into tags (slug, name) values ('nieuw', 'Nieuw') returning id`;
      expect(next?.id).toBe(1);
      const [media] =
        await spare`insert into media (kind, key, hash, name, mime, bytes) values ('audio', 'k', 'h', 'n', 'audio/mpeg', 1) returning id`;
      expect(media?.id).toBe(3);
      expect(await spare`select name, data from jobs.job where name = ${ladderJob.name} order by start_after`).toEqual(
        await sql`select name, data from jobs.job where name = ${ladderJob.name} and state = 'created' order by start_after`,
      );
    });
    expect(await whatIsThere(spareUrl)).toEqual({ magazine: true, files: new Set([...files.keys(), "k.mp3"]) });
  });

  test("is of one moment, while people write and upload", async () => {
    const { storage, editor } = await magazine();
    let going = true;
    const writing = [1, 2, 3].map(async (who) => {
      for (let round = 0; going; round++) {
        const item = await upload(editor, storage);
        const id = await makeArticle({ heroId: item.id, title: `Van ${who}, nummer ${round}` });
        await growLadder(item.id, storage);
        // What is let go of, goes as soon as it may; not what was stored just now for an item to be.
        await sql`update jobs.job set start_after = now() where id in (
          select id from jobs.job where name = ${tidyJob.name} and start_after < now() + interval '30 minutes' for update skip locked)`;
        for (const gone of await takeJobs(tidyJob, { now: true })) await tidyFiles(gone, storage);
        await sql`update articles set lede = ${`door ${editor.id}`} where id = ${id}`;
      }
    });
    try {
      await expect.poll(async () => (await sql`select 1 from articles`).length, { timeout: 40_000 }).toBeGreaterThan(6);
      for (let round = 0; round < 2; round++) {
        const { path, said } = await back(storage);
        expect(said.media.missing).toEqual([]);
        const { files } = await putBack(path, said);
        const rows = await inSpare(
          (spare) => spare<Parameters<typeof fileNames>[0][]>`select kind, key, widths, mime, pending from media`,
        );
        expect([...files.keys()].sort()).toEqual(rows.flatMap(fileNames).sort());
        const lost = await inSpare(
          (spare) => spare`select 1 from articles where hero_id is not null and hero_id not in (select id from media)`,
        );
        expect(lost).toHaveLength(0);
      }
    } finally {
      going = false;
      await Promise.all(writing);
    }
  });

  test("is made one at a time", async () => {
    const { storage } = await magazine();
    const made = await Promise.all([1, 2, 3].map(() => makeBackup({ keep: 5, folder, storage })));
    expect(made.filter(({ ok }) => ok).length).toBeGreaterThanOrEqual(1);
    for (const one of made) if (!one.ok) expect(one.error).toBe("busy");
    expect(await readdir(folder)).toHaveLength(made.filter(({ ok }) => ok).length);
  });

  test("says which files were not there any more", async () => {
    const { storage, files } = await magazine();
    const [gone = ""] = files.keys();
    files.delete(gone);
    const { said } = await back(storage);
    expect(said.media.missing).toEqual([gone]);
    expect((await lastBackup()).made).toMatchObject({ missing: 1 });
  });
});

describe("a file that is not what was written", () => {
  test("is refused: cut off anywhere, or with one bit changed anywhere", async () => {
    const { storage } = await magazine();
    const { path } = await back(storage);
    const whole = await readFile(path);
    const other = join(folder, "anders.tar");
    const places = Array.from({ length: 60 }, (_, index) => Math.floor((index / 60) * whole.length));
    for (const at of [
      ...places,
      whole.length - 1,
      whole.length - 1025,
      whole.length - 1024,
      whole.length - 1100,
      whole.length - 1600,
    ]) {
      const changed = Buffer.from(whole);
      changed.writeUInt8(changed.readUInt8(at) ^ 4, at);
      await writeFile(other, changed);
      expect(await checkBackup(other), `changed at ${at}`).toBeNull();
      await writeFile(other, whole.subarray(0, at));
      expect(await checkBackup(other), `cut off at ${at}`).toBeNull();
    }
    await writeFile(other, Buffer.concat([whole, whole]));
    expect(await checkBackup(other)).toBeNull();
    await writeFile(other, "geen reservekopie");
    expect(await checkBackup(other)).toBeNull();
    expect(await checkBackup(path)).not.toBeNull();
  });

  test("leaves the database empty when what is put back is not equal", async () => {
    const { storage } = await magazine();
    const { path, said } = await back(storage);
    const [first, ...rest] = said.tables;
    if (!first) throw new Error("No tables");
    const lie = { ...said, tables: [{ ...first, sha256: "0".repeat(64) }, ...rest] };
    await expect(putBack(path, lie)).rejects.toThrow(NotEqual);
    expect(await whatIsThere(spareUrl)).toEqual({ magazine: false, files: new Set() });
    const { storage: lossy } = memoryStorage(2);
    await expect(restoreBackup(path, said, spareUrl, lossy)).rejects.toThrow("disk full");
    expect((await whatIsThere(spareUrl)).magazine).toBe(false);
  });
});

describe("backups", () => {
  test("are kept as many as is said, the newest, and nothing else in their folder is touched", async () => {
    const { storage } = await magazine();
    await writeFile(join(folder, "van-mij.tar"), "x");
    const paths: string[] = [];
    for (let round = 0; round < 4; round++) {
      const made = await makeBackup({ keep: 2, folder, storage });
      if (made.ok) paths.push(made.data.path);
    }
    expect((await readdir(folder)).sort()).toEqual([
      ...paths.slice(2).map((path) => path.slice(folder.length + 1)),
      "van-mij.tar",
    ]);
    const last = await lastBackup();
    expect(last.failed).toBeNull();
    expect(last.made).toMatchObject({ path: expect.stringContaining(paths[3] ?? "?"), files: 6, missing: 0 });
  });

  test("that fail are written down, and leave nothing half made", async () => {
    const { storage } = await magazine();
    expect(await lastBackup()).toEqual({ made: null, failed: null });
    const broken = {
      ...storage,
      get: async () => {
        throw new Error("away");
      },
    };
    await expect(makeBackup({ keep: 2, folder, storage: broken })).rejects.toThrow("away");
    expect(await readdir(folder)).toEqual([]);
    expect(await lastBackup()).toMatchObject({ made: null, failed: { failure: "Error" } });
    await makeBackup({ keep: 2, folder, storage });
    expect((await lastBackup()).failed).toBeNull();
  });
});
