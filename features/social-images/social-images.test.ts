import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq, sql as query } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, afterEach, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { media } from "@/db/schema/media";
import { sections } from "@/db/schema/sections";
import { settings } from "@/db/schema/settings";
import { socialImages } from "@/db/schema/social-images";
import { emptyTables, makeArticle, makeEditor } from "@/db/test-factory";
import { diskStorage, type Storage } from "@/lib/storage";
import { parsePosterFile, posterAddress, type Subject } from "./address";
import { cleanSocialImages } from "./clean";
import { findWanted } from "./find";
import { previewSocialImage } from "./preview";
import { serveSocialImage } from "./serve";

vi.mock("next/cache", () => ({ cacheLife: () => undefined, cacheTag: () => undefined }));

let folder = "";
let storage: Storage;
let article = 0;
let subject: Subject;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "antenne-deel-"));
  storage = diskStorage(folder);
  await emptyTables();
  await db.delete(socialImages);
  await db.insert(settings).values({}).onConflictDoNothing();
  const [section] = await db.insert(sections).values({ slug: "film", name: "Film" }).returning();
  article = await makeArticle({ title: "De Hef staat stil", sectionId: section?.id });
  const [row] = await db.select().from(articleSlugs).where(eq(articleSlugs.articleId, article));
  subject = { kind: "article", slug: row?.slug ?? "" };
});
afterEach(() => rm(folder, { recursive: true }));
afterAll(() => sql.end());

const fileOf = (address: string) => address.split("/").at(-1) ?? "";
const addressNow = async (of = subject) => (await findWanted(of))?.address ?? "";
const serve = (address: string, from = storage) => serveSocialImage(fileOf(address), from);

async function bytesOf(address: string): Promise<Buffer> {
  const served = await serve(address);
  if (served.kind !== "file") throw new Error(`${address}: ${served.kind}`);
  return Buffer.from(await new Response(served.body).arrayBuffer());
}

async function listFiles(): Promise<string[]> {
  const names = await readdir(folder, { recursive: true, withFileTypes: true });
  return names.filter((name) => name.isFile()).map(({ name }) => name);
}

/** A picture in the library, of one colour. */
async function addHero(background: string): Promise<void> {
  const key = `hero-${background.slice(1)}`;
  const size = { width: 1280, height: 800 };
  const [row] = await db
    .insert(media)
    .values({ kind: "image", key, hash: key, name: key, mime: "image/webp", bytes: 1, widths: [320, 1280], ...size })
    .returning();
  const picture = await sharp({ create: { ...size, channels: 3, background } })
    .webp()
    .toBuffer();
  await storage.put(`${key}-1280.webp`, picture);
  await db.update(articles).set({ heroId: row?.id }).where(eq(articles.id, article));
}

const age = (address: string, days: number) =>
  db
    .update(socialImages)
    .set({ madeAt: query`now() - ${days} * interval '1 day'` })
    .where(eq(socialImages.file, `deel-${parsePosterFile(fileOf(address))?.digest}.jpg`));

test("an article has an image of the size that sites ask for, made by the first who asks and by nobody after", async () => {
  const puts: string[] = [];
  const counting: Storage = {
    ...storage,
    put(name, data) {
      puts.push(name);
      return storage.put(name, data);
    },
  };
  const address = await addressNow();
  const served = await Promise.all(Array.from({ length: 12 }, () => serve(address, counting)));
  for (const one of served) {
    expect(one.kind).toBe("file");
    if (one.kind === "file") await one.body.cancel();
  }
  expect(puts).toHaveLength(1);
  const { format, width, height } = await sharp(await bytesOf(address)).metadata();
  expect({ format, width, height }).toEqual({ format: "jpeg", width: 1200, height: 630 });
  expect(await db.$count(socialImages)).toBe(1);
});

test("its picture is on it, and the ink of its section", async () => {
  await addHero("#00ff00");
  const { data, info } = await sharp(await bytesOf(await addressNow()))
    .raw()
    .toBuffer({ resolveWithObject: true });
  const pixel = (x: number, y: number) => [...data.subarray((y * info.width + x) * 3, (y * info.width + x) * 3 + 3)];
  const near = (found: number[], wanted: number[]) =>
    found.every((part, index) => Math.abs(part - (wanted[index] ?? 0)) < 12);
  expect(pixel(1100, 200)).toSatisfy((found: number[]) => near(found, [0, 255, 0]));
  expect(pixel(700, 200)).toSatisfy((found: number[]) => near(found, [0x5a, 0x3a, 0x8c]));
  expect(pixel(20, 20)).toSatisfy((found: number[]) => near(found, [0xf4, 0xef, 0xe6]));
});

test("another title, picture, section or name of the magazine is another image; the old address leads to it", async () => {
  const addresses = [await addressNow()];
  await bytesOf(addresses[0] ?? "");
  const changes = [
    () => db.update(articles).set({ title: "De Hef beweegt" }).where(eq(articles.id, article)),
    () => addHero("#ff0000"),
    () => db.update(articles).set({ sectionId: null }).where(eq(articles.id, article)),
    () => db.update(settings).set({ name: "Antenne Delft" }),
  ];
  for (const change of changes) {
    await change();
    addresses.push(await addressNow());
  }
  expect(new Set(addresses).size).toBe(changes.length + 1);
  expect(await serve(addresses[2] ?? "")).toEqual({ kind: "moved", to: addresses.at(-1) });
  await db.update(settings).set({ name: "Antenne Rotterdam" });
});

test("after a change of slug the image is the same file, at the old address too", async () => {
  const old = await addressNow();
  await db.update(articleSlugs).set({ current: false }).where(eq(articleSlugs.articleId, article));
  await db.insert(articleSlugs).values({ slug: "nieuw-adres", articleId: article, current: true });
  const now = await addressNow({ kind: "article", slug: "nieuw-adres" });
  expect(now).not.toBe(old);
  expect((await bytesOf(old)).equals(await bytesOf(now))).toBe(true);
  expect(await listFiles()).toHaveLength(1);
});

test("what readers cannot see has no image, and what is no address of ours leaves nothing behind", async () => {
  const address = await addressNow();
  for (const changes of [{ status: "withdrawn" as const }, { status: "published" as const, trashedAt: new Date() }]) {
    await db.update(articles).set(changes).where(eq(articles.id, article));
    expect(await serve(address)).toEqual({ kind: "none" });
  }
  const digest = "0".repeat(32);
  for (const file of [
    `artikel-bestaat-niet-${digest}.jpg`,
    `week-2026-99-${digest}.jpg`,
    `week-2099-1-${digest}.jpg`,
    `week-2026-07-${digest}.jpg`,
    `iets-${digest}.jpg`,
    `magazine-${digest}.png`,
    "..%2f..%2fsecrets.json",
    "x".repeat(5000),
  ])
    expect([file, await serve(file)]).toEqual([file, { kind: "none" }]);
  expect(await listFiles()).toEqual([]);
  expect(await db.$count(socialImages)).toBe(0);
});

test("an issue and the magazine have one too, and an empty title or odd letters do not matter", async () => {
  const week = { year: 2026, week: 47 };
  const issue = await addressNow({ kind: "issue", week });
  const magazine = await addressNow({ kind: "magazine" });
  expect(magazine).toMatch(/^\/beeld\/deel\/magazine-/);
  for (const address of [issue, magazine]) expect((await sharp(await bytesOf(address)).metadata()).width).toBe(1200);
  for (const title of ["", "鹿特丹", "🎡", "x".repeat(200), "روتردام 2026"]) {
    await db.update(articles).set({ title }).where(eq(articles.id, article));
    expect((await sharp(await bytesOf(await addressNow())).metadata()).height).toBe(630);
  }
});

test("what cannot be drawn has the article's own picture stand in, and is not tried again at once", async () => {
  await addHero("#0000ff");
  await storage.put("hero-0000ff-1280.webp", Buffer.from("geen beeld"));
  let asked = 0;
  const counting: Storage = {
    ...storage,
    get(name, range) {
      asked += 1;
      return storage.get(name, range);
    },
  };
  const address = await addressNow();
  const standIn = { kind: "moved", to: "/beeld/hero-0000ff-1280.webp" };
  expect(await serve(address, counting)).toEqual(standIn);
  expect(await serve(address, counting)).toEqual(standIn);
  expect(asked).toBe(1);
  expect(await listFiles()).toEqual(["hero-0000ff-1280.webp"]);
});

test("a full disk breaks nothing and leaves nothing half made", async () => {
  const full: Storage = { ...storage, put: () => Promise.reject(new Error("ENOSPC")) };
  expect(await serve(await addressNow(), full)).toEqual({ kind: "moved", to: "/icons/icon-512.png" });
  expect(await listFiles()).toEqual([]);
});

test("an image that was replaced a day ago is deleted, the one in use stays", async () => {
  const first = await addressNow();
  await bytesOf(first);
  await db.update(articles).set({ title: "Anders" }).where(eq(articles.id, article));
  const second = await addressNow();
  await bytesOf(second);
  await cleanSocialImages(storage);
  expect(await listFiles()).toHaveLength(2);

  await age(first, 9);
  await age(second, 2);
  await cleanSocialImages(storage);
  expect(await listFiles()).toEqual([`deel-${parsePosterFile(fileOf(second))?.digest}.jpg`]);
  expect(await db.$count(socialImages)).toBe(1);
  expect((await serve(second)).kind).toBe("file");
});

test("the images of what was withdrawn are deleted, and drawn again when it comes back", async () => {
  const address = await addressNow();
  await bytesOf(address);
  await db.update(articles).set({ status: "withdrawn" }).where(eq(articles.id, article));
  await cleanSocialImages(storage);
  expect(await listFiles()).toEqual([]);
  expect(await db.$count(socialImages)).toBe(0);
  await db.update(articles).set({ status: "published" }).where(eq(articles.id, article));
  expect((await serve(address)).kind).toBe("file");
});

test("every address that is given out is read back as what it is of", () => {
  const poster = { kind: "magazine", name: "A", city: "", tagline: "" } as const;
  const subjects: Subject[] = [
    { kind: "magazine" },
    { kind: "issue", week: { year: 2026, week: 1 } },
    { kind: "article", slug: "magazine" },
    { kind: "article", slug: `a${"-b".repeat(59)}` },
  ];
  for (const one of subjects) expect(parsePosterFile(fileOf(posterAddress(one, poster)))?.subject).toEqual(one);
});

test("wie een concept mag lezen ziet het deelbeeld ervan; een ander niet, en zonder week is er geen", async () => {
  const [editor, stranger] = [await makeEditor("editor"), await makeEditor("author")];
  const draft = await makeArticle({ title: "Nog niet af", status: "draft", publishedAt: null, createdBy: editor.id });
  const image = await previewSocialImage(editor, draft);
  expect(await sharp(image ?? undefined).metadata()).toMatchObject({ format: "jpeg", width: 1200, height: 630 });
  expect(await previewSocialImage(stranger, draft)).toBeNull();
  await db.update(articles).set({ issueId: null }).where(eq(articles.id, draft));
  expect(await previewSocialImage(editor, draft)).toBeNull();
  expect(await db.$count(socialImages)).toBe(0);
});
