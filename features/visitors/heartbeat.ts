import { isbot } from "isbot";
import { reportSometimes } from "@/lib/report";
import { hashWith, todaysKey } from "./day-key";
import { Presence } from "./presence";

const held = globalThis as typeof globalThis & { antennePresence?: Presence };

/**
 * Notes that this reader is on the site, for 75 seconds, and tells how many there are; null when the database is away. Who it is, is
 * made from address and browser with the key of the day: nobody can send an identity along. Bots are told, not counted.
 */
export async function heartbeat(address: string, agent: string): Promise<number | null> {
  held.antennePresence ??= new Presence();
  try {
    if (agent !== "" && !isbot(agent)) {
      const { key } = await todaysKey();
      held.antennePresence.beat(hashWith(key, ["visitor", address, agent]), hashWith(key, ["address", address]));
    }
    return await held.antennePresence.count();
  } catch (error) {
    reportSometimes("visitors", error);
    return null;
  }
}
