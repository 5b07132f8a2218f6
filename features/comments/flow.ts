import { allowAll } from "@/features/limits/limit";

const minute = 60;
const day = 24 * 60 * minute;

/** Whether one sender may post once more. Asked before anything else: a flood from one address stops here. */
export function maySend(address: string): Promise<boolean> {
  return allowAll([
    { scope: "comment", subject: address, max: 5, windowSeconds: 10 * minute },
    { scope: "comment-day", subject: address, max: 30, windowSeconds: day },
  ]);
}

/** More than so many in ten minutes under one article is more than people write. */
const busyFrom = 60;

const held = globalThis as typeof globalThis & {
  antenneComing?: { until: number; counts: Map<number, number> };
};

/** Counts one more under an article, on this server; whether more comes in than people write. Nobody is refused for it. */
export function isBusy(articleId: number, now = Date.now()): boolean {
  if (!held.antenneComing || held.antenneComing.until <= now) {
    held.antenneComing = { until: now + 10 * minute * 1000, counts: new Map() };
  }
  const { counts } = held.antenneComing;
  const count = (counts.get(articleId) ?? 0) + 1;
  counts.set(articleId, count);
  return count > busyFrom;
}
