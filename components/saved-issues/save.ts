import type { IssueContents } from "@/features/saved-issues/queries";
import type { IsoWeek } from "@/lib/iso-week";
import { eachInTurn, fetchContents, fetchFile } from "./fetch";
import { filesOf, fontsIn } from "./page-files";
import { addressOf, discard, headersFor, holding, isSame, newCacheName } from "./store";

/** Why nothing was saved: no connection, no room, not allowed here, or the issue is not there any more. */
export type Failure = "offline" | "full" | "blocked" | "gone";

type Progress = (done: number, total: number) => void;

/**
 * Saves an issue on this device: its page, its articles, and all that they need. A save of before goes only when the new one is
 * whole, and one that fails leaves nothing behind. Answers null when it is done.
 */
export function save(week: IsoWeek, tell: Progress): Promise<Failure | null> {
  return holding(async () => {
    const name = newCacheName(week);
    try {
      const contents = await fetchContents(week);
      if (!contents) return "gone";
      // The cache first: a worker that finds none takes its leave.
      const cache = await caches.open(name);
      await navigator.serviceWorker.register("/sw.js");
      await navigator.serviceWorker.ready;
      await fill(cache, week, contents, tell);
      await discard((other) => isSame(other, week), name);
      return null;
    } catch (error) {
      await undo(name);
      return reasonOf(error);
    }
  });
}

async function fill(cache: Cache, week: IsoWeek, contents: IssueContents, tell: Progress): Promise<void> {
  const issue = addressOf(week);
  const articles = contents.articles.map((slug) => `/artikel/${slug}`);
  const pages = await fetchPages(["/bewaard", ...articles, issue]);
  const bytes = (await keepFiles(cache, filesOf([...pages.values()]), tell)) + sizeOf(pages);

  const { title, version } = contents;
  const saved = { title, version, savedAt: new Date().toISOString(), articles: articles.length, bytes };
  for (const [address, html] of pages) {
    if (address !== issue) await cache.put(address, new Response(html, { headers: pageHeaders }));
  }
  await cache.put(issue, new Response(pages.get(issue), { headers: { ...pageHeaders, ...headersFor(saved) } }));
}

const pageHeaders = { "content-type": "text/html; charset=utf-8" };

async function fetchPages(addresses: string[]): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  await eachInTurn(addresses, async (address) => {
    const response = await fetchFile(address);
    if (!response) throw new TypeError(`${address} is gone`);
    pages.set(address, await response.text());
  });
  return pages;
}

function sizeOf(pages: Map<string, string>): number {
  return new Blob([...pages.values()]).size;
}

/** Styles first, for they name letters. A picture that is not there any more is no reason to keep nothing. Answers the bytes. */
async function keepFiles(cache: Cache, files: string[], tell: Progress): Promise<number> {
  const styles = files.filter((address) => /\.css(\?|$)/.test(address));
  const wanted = new Set(files);
  let done = 0;
  let bytes = 0;
  async function keep(address: string): Promise<Blob> {
    const response = await fetchFile(address);
    if (!response && !address.startsWith("/beeld/")) throw new TypeError(`${address} is gone`);
    const file = (await response?.blob()) ?? new Blob();
    if (response) await cache.put(address, new Response(file, { headers: { "content-type": file.type } }));
    bytes += file.size;
    done += 1;
    tell(done, wanted.size);
    return file;
  }
  await eachInTurn(styles, async (address) => {
    for (const font of fontsIn(await (await keep(address)).text(), address)) wanted.add(font);
  });
  await eachInTurn(
    [...wanted].filter((address) => !styles.includes(address)),
    keep,
  );
  return bytes;
}

/** Where nothing may be stored, nothing can be left. */
async function undo(name: string): Promise<void> {
  try {
    await caches.delete(name);
    await discard(() => false);
  } catch {}
}

const refusals = ["SecurityError", "NotAllowedError", "InvalidStateError"];

function reasonOf(error: unknown): Failure {
  if (!(error instanceof Error)) throw error;
  if (error.name === "QuotaExceededError") return "full";
  return refusals.includes(error.name) ? "blocked" : "offline";
}
