import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { parseAddress } from "@/features/addresses/address";
import { type Resolved, resolveAddress } from "@/features/addresses/resolve";
import { serverText } from "@/lib/text.nl/server";
import { pagesState } from "./pages-state";

/*
 * Which addresses there are, decided before Next renders anything: Next would render, keep and let others keep a page for each
 * address that somebody makes up. What is unknown is never remembered, so that an article is there the moment it is published.
 */

/** Under these each route answers for itself, and nothing is ever stored. */
const open = /^\/(api|redactie|beeld|sitemap)\//;

/** The readers' routes with a parameter: `parseAddress` speaks for them. A new one needs a rule there. */
const ruled =
  /^\/(\[address\](\/week\/\[week\])?|artikel\/\[slug\]|(rubriek|auteur|trefwoord|serie)\/\[slug\](\/(\[page\]|feed\.xml|rss\.xml|feed\.json))?)$/;

const maxRemembered = 5000;

export class KnownAddresses {
  private remembered = new Map<string, Resolved>();
  private rememberedAt = -1;

  constructor(
    private readonly exact: Set<string>,
    private readonly openRoutes: RegExp[],
  ) {}

  /** Throws nothing: while the database is away every address that could exist counts as known, and Next has its pages. */
  async resolve(path: string): Promise<Resolved> {
    if (this.exact.has(path) || path.startsWith("/_next/")) return { kind: "known" };
    if (open.test(path)) return { kind: this.openRoutes.some((route) => route.test(path)) ? "known" : "unknown" };
    const address = parseAddress(path);
    if (address.kind === "none") return { kind: "unknown" };
    if (address.kind === "moved") return address;
    this.forgetAfterChange();
    const before = this.remembered.get(path);
    if (before) return before;
    if (pagesState.away) return { kind: "known" };
    const { changes } = pagesState;
    try {
      const found = await resolveAddress(address);
      if (found.kind !== "unknown" && changes === pagesState.changes) this.remember(path, found);
      return found;
    } catch {
      return { kind: "known" };
    }
  }

  private forgetAfterChange(): void {
    if (this.rememberedAt === pagesState.changes) return;
    this.remembered.clear();
    this.rememberedAt = pagesState.changes;
  }

  private remember(path: string, found: Resolved): void {
    this.forgetAfterChange();
    this.remembered.set(path, found);
    if (this.remembered.size <= maxRemembered) return;
    for (const oldest of this.remembered.keys()) {
      this.remembered.delete(oldest);
      break;
    }
  }
}

const manifestSchema = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

/** The addresses of the build and of public/, and the rules for the rest. Throws when a route has no rule. */
export function readKnownAddresses(root: string): KnownAddresses {
  const manifest = manifestSchema.parse(JSON.parse(readFileSync(join(root, ".next", "routes-manifest.json"), "utf8")));
  const stray = manifest.dynamicRoutes.find(({ page }) => !ruled.test(page) && !open.test(page));
  if (stray) throw new Error(serverText.unknownRoute(stray.page));
  const pages = manifest.staticRoutes.map((route) => route.page).filter((page) => !page.startsWith("/_"));
  const openRoutes = manifest.dynamicRoutes.filter(({ page }) => open.test(page)).map(({ regex }) => new RegExp(regex));
  return new KnownAddresses(new Set([...pages, ...publicFiles(root)]), openRoutes);
}

function publicFiles(root: string): string[] {
  return readdirSync(join(root, "public"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "public").length));
}
