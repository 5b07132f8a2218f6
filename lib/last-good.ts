import { setTimeout as pause } from "node:timers/promises";
import { report } from "./report";

type Making<Value> = () => Promise<Value | null>;

/**
 * Remembers what was last answered, per key, for `room` keys: who asks while the database is away gets that. It is for answers that
 * are no page, which have finished copies of their own. A first answer takes as long as it takes and fails as it fails; null, for what is
 * not there, is never kept.
 *
 * `patience` is how long a new answer may take, in milliseconds, when there is one of before.
 */
export function keepLastGood<Value>(room: number, patience: number) {
  const kept = new Map<string, Value>();
  const hanging = new Set<string>();

  return async (key: string, make: Making<Value>): Promise<Value | null> => {
    const before = kept.get(key);
    if (before === undefined) return put(kept, room, key, await make());
    if (hanging.has(key)) return before;
    const made = make().then(
      (value) => put(kept, room, key, value),
      (error) => {
        report(`new answer for ${key}`, error);
        return before;
      },
    );
    const done = new AbortController();
    const late = pause(patience, before, { signal: done.signal }).then(
      () => {
        hanging.add(key);
        void made.finally(() => hanging.delete(key));
        return before;
      },
      () => before,
    );
    return Promise.race([made, late]).finally(() => done.abort());
  };
}

/** The key that was answered longest ago makes room. */
function put<Value>(kept: Map<string, Value>, room: number, key: string, value: Value | null): Value | null {
  kept.delete(key);
  if (value !== null) kept.set(key, value);
  const [oldest] = kept.keys();
  if (kept.size > room && oldest !== undefined) kept.delete(oldest);
  return value;
}
