import { isbot } from "isbot";
import { hashWith, todaysKey } from "@/features/visitors/day-key";
import { onShutdown } from "@/lib/shutdown";
import { ViewBuffer } from "./buffer";
import { addressBytes, storeViews } from "./store";
import type { Visit } from "./visit";

const held = globalThis as typeof globalThis & { antenneViews?: ViewBuffer };

/**
 * Counts this reader for this page, once a day (Europe/Amsterdam) and without a cookie: the reader is a keyed hash of address
 * and browser that nobody can make again tomorrow. Bots do not count. Whether the page is there is found when it is written. Answers
 * whether it is kept: not when more waits than can be.
 */
export async function count({ page, address, agent, machine, end }: Visit): Promise<boolean> {
  if (machine || isbot(agent) || end !== null || page.kind !== "article") return true;
  const { day, key } = await todaysKey();
  const readerHash = Buffer.concat([
    hashWith(key, ["address", address]).subarray(0, addressBytes),
    hashWith(key, ["reader", address, agent]).subarray(0, addressBytes),
  ]);
  return buffer().add({ day, articleId: page.id, readerHash });
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
