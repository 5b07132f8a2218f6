import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/lib/log";
import { serverText } from "@/lib/text.nl/server";
import { expiredAt, pagesState } from "../pages-state";
import type { Bodies, Copy } from "./copy";
import type { CopyFiles } from "./files";
import type { Finished } from "./finish";
import { type Entry, Shelf, type State } from "./shelf";

/** In memory; some 1,400 pages. What is read less comes from disk. */
const maxBytes = 48 * 1024 * 1024;

/** One change expires its tags a few times within these: the refill waits for the last. */
const settle = 20;

/** So long the refill lets an action answer first, and then no longer. */
const unansweredFor = 250;

/** A page that nobody has read in this time is made anew when somebody does. */
const lately = 3_600_000;

/** The longest that a reader waits for a new version while there is an old one. */
const patience = 10_000;

/** Makes a page; null when there is none at this address any more. */
export type Make = (path: string) => Promise<Finished | null>;

/** What a reader gets: a copy with its bodies, Next's own answer when that is not to be kept, or null when there is no such page. */
export type Found = { copy: Copy; bodies: Bodies } | Extract<Finished, { answer: unknown }> | null;

/**
 * The finished pages of this server. A copy is served until something that it shows changes. Then it is made anew at once, and
 * meanwhile the old one is served: but once the editor has been told that the change is made, every reader sees it, and one who comes
 * in the few milliseconds in which the new copy is not ready waits for it. While the database is away the last good copy stays.
 */
export class Copies {
  private readonly shelf = new Shelf(maxBytes);
  private readonly making = new Map<string, Promise<Found>>();
  /** What a server action has expired that has not been answered yet. */
  private unanswered = new Set<Entry>();
  private unansweredSince = 0;
  /** What readers wait for: nothing is made ahead beside it. */
  private readonly awaited = new Set<Promise<unknown>>();
  private refilling: NodeJS.Timeout | null = null;

  constructor(
    private readonly files: CopyFiles,
    private readonly make: Make,
  ) {}

  /** Finds what earlier processes left on disk; what has expired since, or has had its time, is stale, on disk too. */
  async open(): Promise<void> {
    for (const copy of await this.files.list()) {
      const entry = this.shelf.put(copy, null, "fresh");
      const expired = copy.tags.some((tag) => expiredAt(tag) >= copy.askedAt);
      if (expired) this.outdate(entry, "promised");
      else if (copy.freshUntil <= Date.now()) this.outdate(entry, "stale");
    }
  }

  has(path: string): boolean {
    return this.shelf.get(path) !== undefined;
  }

  /** A copy that is good and in memory. The hot path: it only looks. */
  ready(path: string): Entry | null {
    const entry = this.shelf.get(path);
    if (!entry?.bodies || entry.state !== "fresh") return null;
    const now = Date.now();
    if (entry.copy.freshUntil <= now) return null;
    entry.usedAt = now;
    return entry;
  }

  /** The page as it must be shown now. Throws when it cannot be made and there is no older version. */
  async read(path: string): Promise<Found> {
    const entry = this.shelf.get(path);
    if (!entry) return this.remake(path);
    const now = Date.now();
    entry.usedAt = now;
    if (entry.state === "fresh" && entry.copy.freshUntil > now)
      return (await this.withBodies(entry)) ?? this.remake(path);
    if (pagesState.away) return (await this.withBodies(entry)) ?? this.remake(path);
    if (entry.state === "promised") return this.rather(this.remake(path), entry);
    // The change is as good as made: who makes it hears so first, and then it is made anew.
    if (this.unanswered.has(entry) && !this.isLate()) {
      const found = await this.withBodies(entry);
      if (found) return found;
    }
    const remade = this.remake(path);
    remade.catch((error) => log("warn", serverText.copyFailed(path), error));
    return (await this.withBodies(entry)) ?? remade;
  }

  /** Makes stale whatever carries these tags, and begins to make it anew. */
  expire(tags: string[], by: "action" | "log"): void {
    const touched = this.shelf.carrying(tags);
    if (by === "action" && this.unanswered.size === 0) this.unansweredSince = Date.now();
    for (const entry of touched) {
      if (by === "action") this.unanswered.add(entry);
      this.outdate(entry, "stale");
    }
    if (touched.size > 0) this.refillSoon();
  }

  /** Makes stale what has had its time, also for a front that reads the files without asking us. */
  expireOld(): void {
    const old = this.shelf.freshBefore(Date.now());
    for (const entry of old) this.outdate(entry, "stale");
    if (old.length > 0) this.refillSoon();
  }

  /** Somebody is about to hear that a change is made: from here on readers see it. */
  acknowledge(): void {
    if (this.unanswered.size === 0) return;
    for (const entry of this.unanswered) this.outdate(entry, "promised");
    this.unanswered = new Set();
  }

  private isLate(): boolean {
    return Date.now() - this.unansweredSince > unansweredFor;
  }

  private outdate(entry: Entry, state: Exclude<State, "fresh">): void {
    if (this.shelf.get(entry.copy.path) !== entry || entry.state === "promised") return;
    if (entry.state === "fresh") this.onDisk(this.files.outdate(entry.copy.path));
    entry.state = state;
  }

  private refillSoon(): void {
    if (this.refilling) clearTimeout(this.refilling);
    this.refilling = setTimeout(() => {
      this.refilling = null;
      void this.refill();
    }, settle);
    this.refilling.unref();
  }

  /** One after the other, what was read last first. A reader who waits for another page does not wait for these. */
  private async refill(): Promise<void> {
    for (const entry of this.shelf.outdatedSince(Date.now() - lately)) {
      if (this.unanswered.size > 0 && !this.isLate()) return this.refillSoon();
      await Promise.allSettled(this.awaited);
      if (this.refilling || pagesState.away) return;
      const { path } = entry.copy;
      if (this.shelf.get(path) !== entry || entry.state === "fresh") continue;
      await this.remake(path).catch((error) => log("warn", serverText.copyFailed(path), error));
    }
  }

  /** Joins whoever makes the same page already. */
  private remake(path: string): Promise<Found> {
    const underway = this.making.get(path);
    if (underway) return underway;
    const making = this.makeAndKeep(path).finally(() => this.making.delete(path));
    this.making.set(path, making);
    return making;
  }

  private async makeAndKeep(path: string): Promise<Found> {
    const made = await this.make(path);
    if (made && "copy" in made) {
      const entry = this.shelf.put(made.copy, made.bodies, "fresh");
      entry.usedAt = Date.now();
      const isFresh = () => this.shelf.get(path) === entry && entry.state === "fresh";
      this.onDisk(this.files.save(made.copy, made.bodies, isFresh));
    } else if (made === null || made.answer.status === 404) {
      this.shelf.remove(path);
      this.onDisk(this.files.remove(path));
    }
    return made;
  }

  /** The new version, if it comes in time and is one. */
  private async rather(remade: Promise<Found>, old: Entry): Promise<Found> {
    const late = pause(patience, "late" as const, { ref: false });
    const answer = Promise.race([remade, late]).catch((error) => {
      log("warn", serverText.copyFailed(old.copy.path), error);
      return "late" as const;
    });
    this.awaited.add(answer);
    const found = await answer;
    this.awaited.delete(answer);
    const failed = found === "late" || (found && "answer" in found && found.answer.status >= 500);
    return failed ? ((await this.withBodies(old)) ?? remade) : found;
  }

  private async withBodies(entry: Entry): Promise<{ copy: Copy; bodies: Bodies } | null> {
    const { copy } = entry;
    if (entry.bodies) return { copy, bodies: entry.bodies };
    const bodies = await this.files.readBodies(copy).catch(() => null);
    if (bodies) this.shelf.fill(entry, bodies);
    return bodies && { copy, bodies };
  }

  /** A disk that fails costs readers nothing: the copies are in memory. */
  private onDisk(work: Promise<void>): void {
    work.catch((error) => log("warn", serverText.copyNotKept, error));
  }
}
