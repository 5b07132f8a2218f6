import { createHash } from "node:crypto";
import { drawings } from "@/db/demo/draw/all";
import type { media } from "@/db/schema/media";
import { fileName, imageName } from "@/lib/images/address";
import { processDrawing } from "@/lib/images/process";
import { storage } from "@/lib/storage";
import { demoText } from "@/lib/text.nl/demo";
import { type DemoArticle, readDemoMedia } from "./demo-files";
import { demoKeyPrefix } from "./demo-key";

type NewMedia = typeof media.$inferInsert;

const films = [
  { name: "maas-in-beweging", extension: "webm", mime: "video/webm", kind: "video", width: 960, height: 540 },
  { name: "haven-in-de-mist", extension: "mp3", mime: "audio/mpeg", kind: "audio", width: null, height: null },
] as const;

/** Draws and stores the demo's pictures, film and sound; answers the rows for the library. Files are named by content: a seed that failed is simply done again. */
export async function makeDemoMedia(articles: DemoArticle[], progress: (line: string) => void): Promise<NewMedia[]> {
  const alts = altTexts(articles);
  const names = Object.entries(drawings);
  let done = 0;
  const images = await Promise.all(
    names.map(async ([name, draw]) => {
      const row = await storeDrawing(name, draw(), alts.get(name) ?? "");
      progress(demoText.pictures(++done, names.length));
      return row;
    }),
  );
  return [...images, ...(await Promise.all(films.map(storeFilm)))];
}

/** What a picture shows is written in the articles; the first that uses it says it for the library. */
function altTexts(articles: DemoArticle[]): Map<string, string> {
  const alts = new Map<string, string>();
  for (const { hero, body } of articles) {
    if (hero && !alts.has(hero.image)) alts.set(hero.image, hero.alt);
    for (const [, name = "", alt = ""] of body.matchAll(/::image\{name="([^"]+)" alt="([^"]*)"/g)) {
      if (!alts.has(name)) alts.set(name, alt);
    }
  }
  return alts;
}

async function storeDrawing(name: string, svg: string, alt: string): Promise<NewMedia> {
  const processed = await processDrawing(svg);
  if (!processed.ok) throw new Error(`The drawing ${name} is refused: ${processed.error}`);
  const { width, height, widths, color, files } = processed.image;
  const { hash, key } = nameOf(svg);
  for (const file of files) await storage.put(imageName(key, file.width, file.format), file.data);
  return {
    kind: "image",
    key,
    hash,
    name: `${name}.png`,
    mime: "image/webp",
    bytes: files.reduce((sum, file) => sum + file.data.length, 0),
    width,
    height,
    widths,
    color,
    alt,
    maker: demoText.maker,
    licence: demoText.licence,
  };
}

async function storeFilm({ name, extension, mime, kind, width, height }: (typeof films)[number]): Promise<NewMedia> {
  const data = await readDemoMedia(`${name}.${extension}`);
  const { hash, key } = nameOf(data);
  await storage.put(fileName(key, mime), data);
  return {
    kind,
    key,
    hash,
    name: `${name}.${extension}`,
    mime,
    bytes: data.length,
    width,
    height,
    maker: demoText.maker,
    licence: demoText.licence,
  };
}

function nameOf(data: string | Buffer): { hash: string; key: string } {
  const hash = createHash("sha256").update(data).digest("hex");
  return { hash, key: `${demoKeyPrefix}${hash.slice(0, 24)}` };
}
