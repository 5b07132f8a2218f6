import { join } from "node:path";
import { connection } from "next/server";
import { findOpenWeek } from "@/features/issues/open-week";
import { isUnchanged, noDocument, validatorHeaders } from "@/lib/conditional";
import { env } from "@/lib/env";
import { fileCache } from "@/lib/file-cache";
import type { Book } from "./book";
import { packBook } from "./pack";
import { getBook } from "./queries";

const maxFiles = 100;

const cache = fileCache(join(env.DATA_DIR, "epub"), maxFiles);

const held = globalThis as typeof globalThis & { antenneBooks?: Map<string, Promise<void>> };
held.antenneBooks ??= new Map();
const packing = held.antenneBooks;

/** The issue of a week as an EPUB; 404 for a week that readers do not see or that holds nothing. Packed once, then kept as a file. */
export async function answerBook(request: Request, year: string, week: string): Promise<Response> {
  await connection();
  const found = await findOpenWeek(year, week);
  const book = found && (await getBook(found));
  if (!book) return noDocument();
  const headers = validatorHeaders(book);
  if (isUnchanged(request.headers, book)) return new Response(null, { status: 304, headers });

  const packed = request.method === "HEAD" ? null : await openPacked(`${book.etag.replace(/"/g, "")}.epub`, book);
  return new Response(packed, {
    headers: {
      ...headers,
      "Content-Type": "application/epub+zip",
      Link: `<${env.SITE_URL}/${found.year}/week/${found.week}>; rel="canonical"`,
      "Content-Disposition": `attachment; filename="${book.fileName}"`,
    },
  });
}

/** Who asks for the same book at once waits for the same. */
async function openPacked(name: string, book: Book) {
  const kept = await cache.stream(name);
  if (kept) return kept;
  const underWay = packing.get(name) ?? cache.put(name, packBook(book)).finally(() => packing.delete(name));
  packing.set(name, underWay);
  await underWay;
  const packed = await cache.stream(name);
  if (!packed) throw new Error(`The book ${name} is gone right after it was packed`);
  return packed;
}
