/**
 * What an address gives, and with that who may keep it:
 * - `page`: a page for readers, the same for everyone; a cache may keep it and asks each time whether it still holds;
 * - `document`: the same, for machines; it says itself what a request for it is held against;
 * - `file`: never changes under its name;
 * - `private`: a page for readers that is made for whoever has its address;
 * - `desk` and `interface`: for whoever asks, at this moment, and for nobody else. No cache keeps them.
 */
export type AddressKind = "page" | "document" | "file" | "private" | "desk" | "interface";

/**
 * The one table: headers follow from it, and e2e/security/headers.spec.ts holds every route of the build against it. Keys are written
 * like routes; what ends in `/*` is for all that stands under it. What is nowhere in it is kept by nobody.
 */
const table: Record<string, AddressKind> = {
  "/": "page",
  "/agenda": "page",
  "/archief": "page",
  "/bewaard": "page",
  "/meest-gelezen": "page",
  "/transparantie": "page",
  "/zoeken": "page",
  "/agenda.ics": "document",
  "/feed.json": "document",
  "/feed.xml": "document",
  "/rss.xml": "document",
  "/manifest.webmanifest": "document",
  "/nieuws-sitemap.xml": "document",
  "/robots.txt": "document",
  "/sitemap.xml": "document",
  "/sw.js": "document",
  "/icon.svg": "file",
  "/icons/*": "file",
  "/_next/static/*": "file",
  "/beeld/*": "file",
  "/redactie": "desk",
  "/redactie/*": "desk",
  "/api/*": "interface",
  "/sitemap/[part]": "document",
  "/artikel/[slug]": "page",
  "/artikel/[slug]/agenda.ics": "document",
  "/artikel/[slug]/reacties/[page]": "page",
  "/auteur/[slug]/feed.json": "document",
  "/auteur/[slug]/feed.xml": "document",
  "/auteur/[slug]/rss.xml": "document",
  "/auteur/[slug]": "page",
  "/auteur/[slug]/[page]": "page",
  "/rubriek/[slug]/feed.json": "document",
  "/rubriek/[slug]/feed.xml": "document",
  "/rubriek/[slug]/rss.xml": "document",
  "/rubriek/[slug]": "page",
  "/rubriek/[slug]/[page]": "page",
  "/trefwoord/[slug]/feed.json": "document",
  "/trefwoord/[slug]/feed.xml": "document",
  "/trefwoord/[slug]/rss.xml": "document",
  "/trefwoord/[slug]": "page",
  "/trefwoord/[slug]/[page]": "page",
  "/bezwaar/[token]": "private",
  "/mijn-gegevens": "page",
  "/mijn-gegevens/gewist": "page",
  "/mijn-gegevens/[token]": "private",
  "/mijn-gegevens/[token]/download": "private",
  "/reactie/antwoorden/[token]": "private",
  "/reactie/wijzigen/[token]": "private",
  "/reactie/[id]/melden": "private",
  "/transparantie/[year]": "page",
  "/serie/[slug]": "page",
  "/serie/[slug]/[page]": "page",
  "/[address]": "page",
  "/[address]/week/[week].epub": "document",
  "/[address]/week/[week]/epub": "document",
  "/[address]/week/[week]": "page",
};

const patterns = Object.entries(table)
  .filter(([route]) => /[[*]/.test(route))
  .map(([route, kind]) => ({ kind, pattern: patternOf(route) }));

function patternOf(route: string): RegExp {
  const source = route
    .replaceAll(".", "\\.")
    .replace(/\*$/, ".*")
    .replace(/\[\w+\]/g, "[^/]+");
  return new RegExp(`^${source}$`);
}

/** The kind of a path; null for what the table does not know. */
export function kindOf(path: string): AddressKind | null {
  return table[path] ?? patterns.find(({ pattern }) => pattern.test(path))?.kind ?? null;
}

/** Whether a page is made from what is asked after its address, and so for each request. */
export function readsQuestion(path: string): boolean {
  return path === "/zoeken";
}

/** Whether somebody has put a route of the build in the table, itself or all that it stands under. */
export function isClassed(route: string): boolean {
  return route in table || Object.keys(table).some((key) => key.endsWith("/*") && route.startsWith(key.slice(0, -1)));
}
