import { setTimeout as pause } from "node:timers/promises";
import { type Desk, publish } from "../publishing/action";
import type { Draft } from "../publishing/articles";

const patience = 30_000;

/** Between two looks, and between two publishes. */
const breath = { look: 4, publish: 100 };

/** So many reads in a row that show it, each by the next of two servers: then all show it. */
const inARow = 4;

export type Seen = { told: number[]; elsewhere: number[]; front: number[] };

/**
 * Publishes on one server. From the acknowledgement on it counts the milliseconds until the front page of the other shows it, and until every read
 * through the front does.
 */
export async function measureSeen(desk: Desk, drafts: Draft[], elsewhere: string, front: string): Promise<Seen> {
  const seen: Seen = { told: [], elsewhere: [], front: [] };
  for (const { id, title } of drafts) {
    const clicked = performance.now();
    await publish(desk, id, 1);
    const acknowledged = performance.now();
    seen.told.push(acknowledged - clicked);
    const [there, everywhere] = await Promise.all([untilShown(elsewhere, title, 1), untilShown(front, title, inARow)]);
    seen.elsewhere.push(there - acknowledged);
    seen.front.push(everywhere - acknowledged);
    await pause(breath.publish);
  }
  return seen;
}

/** When the first of so many reads in a row that show it was answered. */
async function untilShown(url: string, title: string, times: number): Promise<number> {
  const deadline = performance.now() + patience;
  let shown: number[] = [];
  while (shown.length < times) {
    const page = await (await fetch(`${url}/`)).text();
    const now = performance.now();
    if (now > deadline) throw new Error(`${url} never showed ${title}`);
    shown = page.includes(title) ? [...shown, now] : [];
    await pause(breath.look);
  }
  return shown[0] ?? 0;
}
