import { log } from "@/lib/log";
import { reportSometimes } from "@/lib/report";
import { type Storage, storage as usualStorage } from "@/lib/storage";
import { type PosterFile, parsePosterFile, storedName } from "./address";
import { findWanted, type Wanted } from "./find";
import { makeSocialImage } from "./make";

const tryAgainAfter = 10 * 60_000;
const mostRemembered = 1_000;

const failedAt = new Map<string, number>();

/** `moved`: what is asked for looks otherwise by now, or could not be drawn and something stands in for it. */
export type Served =
  | { kind: "file"; size: number; body: ReadableStream<Uint8Array> }
  | { kind: "moved"; to: string }
  | { kind: "none" };

/**
 * A drawn image by the last part of its address. The first who asks has it made; where that fails the article's own picture stands
 * in, and it is tried again after ten minutes. Throws when the database is away and the image was never made.
 */
export async function serveSocialImage(file: string, storage: Storage = usualStorage): Promise<Served> {
  const asked = parsePosterFile(file);
  if (!asked) return { kind: "none" };
  const kept = await read(asked, storage);
  if (kept) return kept;
  const wanted = await findWanted(asked.subject);
  if (!wanted) return { kind: "none" };
  if (!wanted.address.endsWith(`-${asked.digest}.jpg`)) return { kind: "moved", to: wanted.address };
  if (!(await tryToMake(wanted, storage))) return { kind: "moved", to: wanted.standIn };
  return (await read(asked, storage)) ?? { kind: "moved", to: wanted.standIn };
}

async function read({ digest }: PosterFile, storage: Storage): Promise<Served | null> {
  const found = await storage.stat(storedName(digest));
  const body = found && (await storage.get(storedName(digest)));
  return body && { kind: "file", size: found.size, body };
}

async function tryToMake(wanted: Wanted, storage: Storage): Promise<boolean> {
  if (Date.now() - (failedAt.get(wanted.address) ?? 0) < tryAgainAfter) return false;
  try {
    await makeSocialImage(wanted, storage);
    return true;
  } catch (error) {
    if (failedAt.size >= mostRemembered) failedAt.clear();
    failedAt.set(wanted.address, Date.now());
    log("warn", `social image: ${wanted.subject} could not be drawn`);
    reportSometimes("social image", error);
    return false;
  }
}
