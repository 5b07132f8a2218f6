import { readRedirects } from "@/features/redirects/queries";
import { log } from "@/lib/log";
import { serverText } from "@/lib/text.nl/server";
import { pagesState } from "./pages-state";

/** A list's further pages and feeds move with it: `/rubriek/oud/2` → `/rubriek/nieuw/2`. */
const underList =
  /^(\/(?:rubriek|auteur|trefwoord|serie)\/[a-z0-9-]+)(\/(?:[1-9]\d{0,4}|feed\.xml|rss\.xml|feed\.json))$/;

/**
 * Which addresses have moved, kept in memory and read anew after a change: an address that somebody makes up costs the database
 * nothing. While that is away, what was known last still holds.
 */
export class Redirects {
  private known = new Map<string, string>();
  private readAt: number | null = null;
  private reading: Promise<void> | null = null;

  /** Where a path has moved to, or null. Throws nothing. */
  async find(path: string): Promise<string | null> {
    if (this.readAt !== pagesState.changes && !pagesState.away) {
      this.reading ??= this.read();
      await this.reading;
    }
    const [, list = "", rest = ""] = underList.exec(path) ?? [];
    const moved = this.known.get(path);
    if (moved !== undefined) return moved;
    const to = this.known.get(list);
    return to === undefined ? null : to + rest;
  }

  private async read(): Promise<void> {
    const at = pagesState.changes;
    try {
      this.known = await readRedirects();
      this.readAt = at;
    } catch (error) {
      log("debug", serverText.lookupFailed, error);
    } finally {
      this.reading = null;
    }
  }
}
