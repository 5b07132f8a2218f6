import { createHash } from "node:crypto";
import { isbot } from "isbot";
import { hashWith, todaysKey } from "@/features/visitors/day-key";
import { onShutdown } from "@/lib/shutdown";
import { ViewBuffer } from "./buffer";
import { storeViews } from "./store";

const held = globalThis as typeof globalThis & { antenneViews?: ViewBuffer };

/** Behind one address: a household or an office, and whoever makes up browsers to be a crowd. */
const readersPerAddress = 10;

/**
 * Counts this reader for this article, once a day (Europe/Amsterdam) and without a cookie: the reader is a keyed hash of address
 * and browser that nobody can make again tomorrow. Bots do not count. Whether the article is there is found when it is written.
 */
export async function count(articleId: number, address: string, agent: string): Promise<void> {
  if (agent === "" || isbot(agent)) return;
  const { day, key } = await todaysKey();
  buffer().add({ day, articleId, readerHash: hashWith(key, ["reader", address, placeOf(agent)]) });
}

/** Which of the address's readers it is. Two browsers can have one place; a thousand never have more than there are. */
function placeOf(agent: string): string {
  return String(createHash("sha256").update(agent).digest().readUInt32BE(0) % readersPerAddress);
}

/** One buffer per process, however many bundles hold this module. */
function buffer(): ViewBuffer {
  if (!held.antenneViews) {
    const made = new ViewBuffer(storeViews);
    onShutdown("views", () => made.drain());
    held.antenneViews = made;
  }
  return held.antenneViews;
}
