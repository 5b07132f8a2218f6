import { isbot } from "isbot";
import type { ReadPage } from "@/lib/read-page";
import { reportSometimes } from "@/lib/report";
import { hashWith, todaysKey } from "./day-key";
import { Presence } from "./presence";

const held = globalThis as typeof globalThis & { antennePresence?: Presence };

/** Who gives a sign of life, and on which page. */
export type Sign = { address: string; agent: string; page: ReadPage | null };

/**
 * Notes that this reader is on the site, for 75 seconds, and tells how many there are; null when the database is away. Who it is, is
 * made from address and browser with the key of the day: nobody can send an identity along. Bots are told, not counted; with null, whoever
 * asks is told and nothing is noted.
 */
export async function heartbeat(sign: Sign | null): Promise<number | null> {
  held.antennePresence ??= new Presence();
  try {
    if (sign && sign.agent !== "" && !isbot(sign.agent)) {
      const { address, agent, page } = sign;
      const { key } = await todaysKey();
      held.antennePresence.beat(hashWith(key, ["visitor", address, agent]), hashWith(key, ["address", address]), page);
    }
    return await held.antennePresence.count();
  } catch (error) {
    reportSometimes("visitors", error);
    return null;
  }
}
