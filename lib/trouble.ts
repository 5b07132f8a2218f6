/*
 * What went wrong lately on this server, for the screen that tells an admin (`redactie/systeem`): the log's own sentences, without what
 * an error carried. On globalThis, because Next's bundles and the server around them each have their own copy of this module.
 */

export type Trouble = { at: Date; message: string; times: number };

const most = 20;

const held = globalThis as typeof globalThis & { antenneTrouble?: Trouble[] };

held.antenneTrouble ??= [];
const kept = held.antenneTrouble;

/** The same once more counts as one. */
export function keepTrouble(at: Date, message: string): void {
  const text = message.replace(/^\[[0-9a-f]{8}\] /, "").slice(0, 200);
  const before = kept.findIndex((one) => one.message === text);
  const times = before === -1 ? 0 : (kept.splice(before, 1)[0]?.times ?? 0);
  kept.unshift({ at, message: text, times: times + 1 });
  kept.length = Math.min(kept.length, most);
}

/** The newest first, since this server started. */
export function recentTrouble(): Trouble[] {
  return [...kept];
}
