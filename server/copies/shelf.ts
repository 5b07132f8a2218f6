import type { Bodies, Copy } from "./copy";

/**
 * stale: something that it shows has changed. promised: whoever changed it has been told that it is done, so that a reader must see it.
 */
export type State = "fresh" | "stale" | "promised";

/** A copy that is known of. Its bodies may have made room for those of others. */
export type Entry = { copy: Copy; bodies: Bodies | null; state: State; usedAt: number };

/**
 * Every copy that there is, by its path and by the tags that it carries. Bodies stay in memory up to `maxBytes`, those that were
 * read last; the others are on disk.
 */
export class Shelf {
  private readonly entries = new Map<string, Entry>();
  private readonly byTag = new Map<string, Set<Entry>>();
  private bytes = 0;

  constructor(private readonly maxBytes: number) {}

  get(path: string): Entry | undefined {
    return this.entries.get(path);
  }

  put(copy: Copy, bodies: Bodies | null, state: State): Entry {
    const usedAt = this.entries.get(copy.path)?.usedAt ?? 0;
    this.remove(copy.path);
    const entry: Entry = { copy, bodies: null, state, usedAt };
    this.entries.set(copy.path, entry);
    for (const tag of copy.tags) {
      const others = this.byTag.get(tag);
      if (others) others.add(entry);
      else this.byTag.set(tag, new Set([entry]));
    }
    if (bodies) this.fill(entry, bodies);
    return entry;
  }

  /** Gives an entry its bodies, and takes those of the least read for it. */
  fill(entry: Entry, bodies: Bodies): void {
    if (entry.bodies || this.entries.get(entry.copy.path) !== entry) return;
    entry.bodies = bodies;
    this.bytes += sizeOf(bodies);
    if (this.bytes > this.maxBytes) this.makeRoom(entry);
  }

  remove(path: string): void {
    const entry = this.entries.get(path);
    if (!entry) return;
    this.entries.delete(path);
    this.empty(entry);
    for (const tag of entry.copy.tags) {
      const others = this.byTag.get(tag);
      others?.delete(entry);
      if (others?.size === 0) this.byTag.delete(tag);
    }
  }

  /** Each copy that carries one of these tags, once. */
  carrying(tags: string[]): Set<Entry> {
    const found = new Set<Entry>();
    for (const tag of tags) for (const entry of this.byTag.get(tag) ?? []) found.add(entry);
    return found;
  }

  /** What still counts as fresh and has had its time. */
  freshBefore(time: number): Entry[] {
    return [...this.entries.values()].filter(({ state, copy }) => state === "fresh" && copy.freshUntil <= time);
  }

  /** What is not fresh and was read since, the latest read first. */
  outdatedSince(time: number): Entry[] {
    const outdated = [...this.entries.values()].filter(({ state, usedAt }) => state !== "fresh" && usedAt >= time);
    return outdated.sort((a, b) => b.usedAt - a.usedAt);
  }

  private makeRoom(keep: Entry): void {
    const filled = [...this.entries.values()].filter((entry) => entry.bodies && entry !== keep);
    filled.sort((a, b) => a.usedAt - b.usedAt);
    for (const entry of filled) {
      if (this.bytes <= this.maxBytes * 0.9) return;
      this.empty(entry);
    }
  }

  private empty(entry: Entry): void {
    if (entry.bodies) this.bytes -= sizeOf(entry.bodies);
    entry.bodies = null;
  }
}

function sizeOf({ gzip, br }: Bodies): number {
  return gzip.length + br.length;
}
