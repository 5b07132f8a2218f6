import { createRequire } from "node:module";

/** What the server around Next shares with Next's store of finished pages: see page-cache.cjs. */
type PagesState = {
  away: boolean;
  folder: string | null;
  seeds: boolean;
  changes: number;
  tagsOf: Map<string, { tags: string[]; madeAt: number }>;
  onExpire: ((tags: string[], by: "action" | "log") => void) | null;
  /** Expires tags in the middle of a server action, past Next (lib/cache). */
  expireHere?: (tags: string[]) => void;
};

const held = globalThis as typeof globalThis & { antennePages?: PagesState };

held.antennePages ??= { away: false, folder: null, seeds: false, changes: 0, tagsOf: new Map(), onExpire: null };

export const pagesState = held.antennePages;

type Expiry = { stale?: number; expired?: number };

const { tagsManifest }: { tagsManifest: Map<string, Expiry> } = createRequire(import.meta.url)(
  "next/dist/server/lib/incremental-cache/tags-manifest.external.js",
);

/**
 * Expires tags in Next's two caches (finished pages and `use cache`), which share this manifest. Half a millisecond makes the
 * expiry later than what was stored in the same millisecond.
 */
export function expireTags(tags: string[], at = Date.now() + 0.5, by: "action" | "log" = "log"): void {
  for (const tag of tags) {
    const known = tagsManifest.get(tag);
    tagsManifest.set(tag, { ...known, expired: Math.max(at, known?.expired ?? 0) });
  }
  pagesState.changes++;
  pagesState.onExpire?.(tags, by);
}

pagesState.expireHere = (tags) => expireTags(tags, undefined, "action");

/** When a tag last expired, in milliseconds; 0 for never. While the database is away nothing counts as expired. */
export function expiredAt(tag: string): number {
  return tagsManifest.get(tag)?.expired ?? 0;
}

/** Expires again whatever has ever expired: while the database was away nothing counted as such, and may have been used. */
export function expireAgain(): void {
  expireTags([...tagsManifest].flatMap(([tag, { expired }]) => (expired === undefined ? [] : tag)));
}
