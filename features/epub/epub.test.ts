import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { db, sql } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { media } from "@/db/schema/media";
import { settings } from "@/db/schema/settings";
import { emptyTables, makeArticle } from "@/db/test-factory";
import { storage } from "@/lib/storage";
import { readEpub } from "@/scripts/test/epub";
import { packBook } from "./pack";
import { getBook } from "./queries";

const cache = vi.hoisted(() => ({ tags: new Set<string>() }));
vi.mock("next/cache", () => ({
  cacheLife: () => undefined,
  cacheTag: (...added: string[]) => added.forEach((tag) => void cache.tags.add(tag)),
}));

const week = { year: 2026, week: 47 };

beforeEach(async () => {
  await emptyTables();
  await db.insert(settings).values({}).onConflictDoNothing();
  cache.tags.clear();
});
afterAll(async () => {
  await storage.delete("kaart-640.webp");
  await sql.end();
});

async function packed(): Promise<Buffer> {
  const book = await getBook(week);
  if (!book) throw new Error("There is no book");
  const pieces: Uint8Array[] = [];
  for await (const piece of packBook(book)) pieces.push(piece);
  return Buffer.concat(pieces);
}

async function addPicture(): Promise<number> {
  const [row] = await db
    .insert(media)
    .values({
      kind: "image",
      key: "kaart",
      hash: "kaart",
      name: "kaart.png",
      mime: "image/webp",
      bytes: 1,
      width: 640,
      height: 400,
      widths: [640],
      color: "#ff4d17",
      alt: "Een kaart",
    })
    .returning({ id: media.id });
  return row?.id ?? 0;
}

async function storePicture(): Promise<void> {
  const background = { r: 11, g: 79, b: 108, alpha: 0.5 };
  const picture = sharp({ create: { width: 640, height: 400, channels: 4, background } });
  await storage.put("kaart-640.webp", await picture.webp().toBuffer());
}

test("only what is published is in the book, in the issue's order", async () => {
  for (const status of ["planned", "draft", "review", "ready", "withdrawn"] as const)
    await makeArticle({ status, title: status });
  await makeArticle({ title: "weggegooid", trashedAt: new Date() });
  await makeArticle({ title: "tweede", position: 2 });
  await makeArticle({ title: "eerste", position: 1 });
  const epub = readEpub(await packed());
  expect(epub.find("EPUB/inhoud.xhtml", "//html:nav[@epub:type='toc']//html:a")).toEqual([
    "eerste",
    "tweede",
    "Colofon",
  ]);
});

test("a week without published articles has no book", async () => {
  expect(await getBook(week)).toBeNull();
  await makeArticle({ status: "ready" });
  expect(await getBook(week)).toBeNull();
});

test("the same issue gives the same bytes and the same tag; a change of a text gives others", async () => {
  const id = await makeArticle({ title: "Een" });
  const first = await packed();
  expect((await packed()).equals(first)).toBe(true);
  const before = (await getBook(week))?.etag;
  expect((await getBook(week))?.etag).toBe(before);
  await db.update(articles).set({ title: "Twee" }).where(eq(articles.id, id));
  expect((await getBook(week))?.etag).not.toBe(before);
});

test("it carries the tags of all that it names, so that it is made anew when one changes", async () => {
  const heroId = await addPicture();
  const id = await makeArticle({ heroId });
  await getBook(week);
  expect([...cache.tags]).toEqual(
    expect.arrayContaining(["issue:2026-47", `article:${id}`, `media:${heroId}`, "settings", "all"]),
  );
});

test("pictures are JPEG, and the cover is drawn as large as e-readers want it", async () => {
  await storePicture();
  const heroId = await addPicture();
  await makeArticle({ heroId });
  await db.update(issues).set({ title: "Kaarten 日本 🗺", coverId: heroId });
  const epub = readEpub(await packed());
  const sizeOf = async (path: string) => {
    const { width, height, format } = await sharp(epub.file(path)).metadata();
    return { width, height, format };
  };
  expect(await sizeOf("EPUB/beeld/kaart.jpg")).toEqual({ width: 640, height: 400, format: "jpeg" });
  expect(await sizeOf("EPUB/omslag.jpg")).toEqual({ width: 1200, height: 1600, format: "jpeg" });
});

test("a picture whose file is gone costs the reader that picture, not the issue", async () => {
  await storage.delete("kaart-640.webp");
  const said = vi.spyOn(console, "error").mockReturnValue();
  await makeArticle({ heroId: await addPicture() });
  const epub = readEpub(await packed());
  expect(epub.find(epub.spine[2] ?? "", "//html:img/@alt")).toEqual(["Een kaart"]);
  const { dominant } = await sharp(epub.file("EPUB/beeld/kaart.jpg")).stats();
  expect(dominant.r).toBeGreaterThan(200);
  expect(String(said.mock.calls)).toContain("kaart-640.webp");
  said.mockRestore();
});
