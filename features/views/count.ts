import { isbot } from "isbot";
import { hashWith, todaysKey } from "@/features/visitors/day-key";
import { env } from "@/lib/env";
import { onShutdown } from "@/lib/shutdown";
import { ViewBuffer } from "./buffer";
import { Pace } from "./pace";
import { campaignName, sourceName } from "./source";
import { addressBytes, storeViews } from "./store";
import type { Visit } from "./visit";

const held = globalThis as typeof globalThis & { antenneViews?: ViewBuffer; antennePace?: Pace };

const ours = [new URL(env.SITE_URL).host];

/**
 * Counts this reader for this page, once a day (Europe/Amsterdam) and without a cookie: the reader is a keyed hash of address
 * and browser that nobody can make again tomorrow. Machines are counted apart. Whether the page is there is found when it is written.
 * Answers whether it is kept: not when more waits than can be.
 */
export async function count({ page, address, agent, machine, source, via, end }: Visit): Promise<boolean> {
  const { day, key } = await todaysKey();
  const readerHash = Buffer.concat([
    hashWith(key, ["address", address]).subarray(0, addressBytes),
    hashWith(key, ["reader", address, agent]).subarray(0, addressBytes),
  ]);
  const at = new Date();
  const begins = end === null;
  held.antennePace ??= new Pace();
  const tooFast = begins && held.antennePace.isMachine(day, readerHash.toString("base64"), at.getTime());
  return buffer().add({
    at,
    day,
    kind: page.kind,
    pageId: page.id,
    readerHash,
    begins,
    bot: machine || tooFast || isBot(agent),
    source: sourceName(source, ours),
    campaign: campaignName(via),
    end,
  });
}

const judged = new Map<string, boolean>();

/** The list is long: what was judged lately is remembered. */
function isBot(agent: string): boolean {
  const known = judged.get(agent);
  if (known !== undefined) return known;
  if (judged.size >= 2_000) judged.clear();
  const bot = isbot(agent);
  judged.set(agent, bot);
  return bot;
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
