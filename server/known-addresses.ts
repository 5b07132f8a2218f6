import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { type Address, parseAddress } from "@/features/addresses/address";
import { type Resolved, resolveAddress } from "@/features/addresses/resolve";
import { log } from "@/lib/log";
import { serverText } from "@/lib/text.nl/server";
import { pagesState } from "./pages-state";

/*
 * Which addresses there are, decided before Next renders anything: Next would render, keep and let others keep a page for each
 * address that somebody makes up. What is unknown is never remembered, so that an article is there the moment it is published.
 */

/** The readers' pages with a parameter: `parseAddress` speaks for them. A new one needs a rule there. */
const ruled =
  /^\/(\[address\](\/week\/\[week\](\/epub)?)?|artikel\/\[slug\](\/reacties\/\[page\])?|reactie\/\[id\]\/melden|bezwaar\/\[token\]|transparantie\/\[year\]|(rubriek|auteur|trefwoord|serie)\/\[slug\](\/\[page\])?)$/;

/** The addresses that `ruled` speaks for, as `parseAddress` calls them: each is a page that is the same for every reader. */
const pageKinds = new Set<Address["kind"]>(["week", "year", "article", "comments", "list", "page"]);

/** Nothing under these is ever stored: see page-cache.cjs. */
const unstored = /^\/(api|redactie|reactie|mijn-gegevens)\//;

const maxRemembered = 5000;

export class KnownAddresses {
  private remembered = new Map<string, Resolved>();
  private rememberedAt = -1;

  /**
   * `exact`: addresses without a parameter, and of these `pages`, the same for every reader. `open`: routes that are made for each
   * request, answer for themselves and store nothing.
   */
  constructor(
    private readonly exact: Set<string>,
    private readonly pages: Set<string>,
    private readonly open: RegExp[],
  ) {}

  /** Whether there can be a page here that is the same for every reader: no file, no search, nothing of one person. */
  isPage(path: string): boolean {
    if (this.exact.has(path)) return this.pages.has(path);
    return !path.includes(".") && pageKinds.has(parseAddress(path).kind);
  }

  /** Throws nothing: while the database is away every address that could exist counts as known, and Next has its pages. */
  async resolve(path: string): Promise<Resolved> {
    if (this.exact.has(path)) return { kind: "known" };
    const address = parseAddress(path);
    if (address.kind === "none") return { kind: this.isOpen(path) ? "known" : "unknown" };
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
    } catch (error) {
      if (!pagesState.away) log("warn", serverText.lookupFailed, error);
      return { kind: "known" };
    }
  }

  private isOpen(path: string): boolean {
    return isPlain(path) && (path.startsWith("/_next/") || this.open.some((route) => route.test(path)));
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

/** Whether Next reads the path as it is written: it takes `/_next/../artikel/x` for `/artikel/x`, and stumbles over `%E0`. */
function isPlain(path: string): boolean {
  try {
    decodeURIComponent(path);
  } catch {
    return false;
  }
  return new URL(`http://antenne${path}`).pathname === path;
}

const routesSchema = z.object({
  staticRoutes: z.array(z.object({ page: z.string() })),
  dynamicRoutes: z.array(z.object({ page: z.string(), regex: z.string() })),
});

const prerenderSchema = z.object({
  routes: z.record(z.string(), z.object({ routeType: z.string().optional(), compute: z.string().optional() })),
  dynamicRoutes: z.record(z.string(), z.unknown()),
});

/** The addresses of the build and of public/. Throws when Next would store pages of a route that has no rule. */
export function readKnownAddresses(root: string): KnownAddresses {
  const routes = routesSchema.parse(readManifest(root, "routes-manifest.json"));
  const made = prerenderSchema.parse(readManifest(root, "prerender-manifest.json"));
  const others = routes.dynamicRoutes.filter(({ page }) => !ruled.test(page));
  const stray = others.find(({ page }) => page in made.dynamicRoutes && !unstored.test(page));
  if (stray) throw new Error(serverText.unknownRoute(stray.page));
  const pages = routes.staticRoutes.map(({ page }) => page).filter((page) => !page.startsWith("/_"));
  const forAll = pages.filter((page) => {
    const { routeType, compute } = made.routes[page] ?? {};
    return routeType === "page" && compute === "static" && !unstored.test(`${page}/`);
  });
  return new KnownAddresses(
    new Set([...pages, ...publicFiles(root)]),
    new Set(forAll),
    others.map(({ regex }) => new RegExp(regex)),
  );
}

function readManifest(root: string, name: string): unknown {
  return JSON.parse(readFileSync(join(root, ".next", name), "utf8"));
}

function publicFiles(root: string): string[] {
  return readdirSync(join(root, "public"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, "public").length));
}
