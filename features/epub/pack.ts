import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { jpegImage, plainJpeg } from "@/lib/images/jpeg";
import { log } from "@/lib/log";
import { readStored } from "@/lib/storage";
import { serverText } from "@/lib/text.nl/server";
import { type ZipFile, zip } from "@/lib/zip";
import { type Book, type BookPicture, paths } from "./book";
import { drawCover } from "./cover";
import { containerDocument } from "./package";

const fontFile = "node_modules/@fontsource/big-shoulders-display/files/big-shoulders-display-latin-900-normal.woff2";

/** The bytes of a book, piece by piece (OCF 3.2): no more than one picture is in memory at a time. */
export function packBook(book: Book): AsyncIterable<Uint8Array> {
  return zip(filesOf(book));
}

async function* filesOf({ texts, pictures, cover }: Book): AsyncGenerator<ZipFile> {
  // First and as it is, so that the kind of file can be told from its first bytes (OCF 3.2, 4.3).
  yield { name: "mimetype", data: bytes("application/epub+zip"), store: true };
  yield { name: "META-INF/container.xml", data: bytes(containerDocument()) };
  for (const { path, text } of texts) yield { name: inFolder(path), data: bytes(text) };
  yield { name: inFolder(paths.font), data: await readFont(), store: true };
  yield { name: inFolder(paths.coverImage), data: await drawCover(cover), store: true };
  for (const picture of pictures) yield { name: inFolder(picture.path), data: await readPicture(picture), store: true };
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function inFolder(path: string): string {
  return `${paths.folder}/${path}`;
}

/** A picture that is gone from the storage or cannot be read costs the reader that picture, and not the issue. */
async function readPicture({ file, color }: BookPicture): Promise<Buffer> {
  try {
    const stored = await readStored(file);
    if (stored) return await jpegImage(stored);
    log("warn", serverText.pictureGone(file));
  } catch (error) {
    log("warn", serverText.pictureGone(file), error);
  }
  return plainJpeg(color);
}

function readFont(): Promise<Buffer> {
  return readFile(join(/* turbopackIgnore: true */ process.cwd(), fontFile));
}
