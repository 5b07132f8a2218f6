const FileSystemCache = require("next/dist/server/lib/incremental-cache/file-system-cache").default;
const { tagsManifest } = require("next/dist/server/lib/incremental-cache/tags-manifest.external.js");

/*
 * Next's own store of finished pages, kept honest. Next makes a new instance for each request, and loads this file apart from
 * the server around it: what they share stands on globalThis.
 *
 * away: the database is away. Nothing counts as expired then, so that readers keep the last good page; nothing is stored.
 * folder: where pages are kept that are made while serving; the build itself is only read. None while building.
 * seeds: whether the pages that the build made are of the database and the address that are served.
 * changes: counts the expiries, for whoever remembers something until the next one.
 * tagsOf: of each page that was asked for lately, what it carries and when it was made. Next's own answer does not say.
 * onExpire: is told which tags expire, by a server action or by the log of expiries.
 * expireHere: expires tags in the middle of a server action (pages-state.ts, lib/cache.ts); not there in a build.
 */
globalThis.antennePages ??= { away: false, folder: null, seeds: false, changes: 0, tagsOf: new Map(), onExpire: null };
const state = globalThis.antennePages;

const tagsHeader = "x-next-cache-tags";
/** `/-` is the page that every unknown address is answered with (lib/building.ts). */
const notFoundPages = new Set(["/-", "/_not-found"]);
const neverStored = /^\/((redactie|api|bezwaar)(\/|$)|reactie\/|mijn-gegevens\/(?!gewist$))/;

/** When each page was last asked for: a render that then follows has read nothing older. */
const asked = new Map();
const maxAsked = 5000;
const longestRender = 60_000;

const findTag = tagsManifest.get;
tagsManifest.get = (tag) => (state.away ? undefined : findTag.call(tagsManifest, tag));

class PageCache extends FileSystemCache {
  constructor(context) {
    super(state.folder ? { ...context, serverDistDir: state.folder } : context);
    this.seeds = state.folder && state.seeds ? new FileSystemCache({ ...context, flushToDisk: false }) : null;
    this.answersForm = isPlainForm(context._requestHeaders ?? {});
  }

  async get(key, context) {
    if (context.kind !== "FETCH") remember(key);
    const found = (await super.get(key, context)) ?? (await this.seedOf(key, context)) ?? null;
    if (found && context.kind !== "FETCH") tell(key, found.value, found.lastModified);
    // Next 16.4 goes on from the shell of the page that a form comes back with, and React then forgets what the form was answered.
    return this.answersForm && typeof found?.value?.postponed === "string" ? null : found;
  }

  /** What the build made of the desk carries no number of this request for its scripts (decision 0030). */
  seedOf(key, context) {
    return neverStored.test(pathOf(key)) ? null : this.seeds?.get(key, context);
  }

  async set(key, page, context) {
    if (context.fetchCache) return super.set(key, page, context);
    tell(key, page, Date.now());
    if (!mayStore(key, page)) return;
    // Next 16.4 leaves out a static page's .rsc file under partial prerendering, and without it does not find the page again.
    const isWhole = page.rscData && page.postponed === undefined;
    await super.set(key, page, isWhole ? { ...context, isRoutePPREnabled: false } : context);
  }

  async revalidateTag(tags, durations) {
    state.changes++;
    await super.revalidateTag(tags, durations);
    state.onExpire?.([tags].flat(), "action");
  }
}

/** A form that is sent by the browser itself, without JavaScript. */
function isPlainForm(headers) {
  return headers["next-action"] === undefined && /^multipart\/form-data/i.test(headers["content-type"] ?? "");
}

function remember(key) {
  keep(asked, key, Date.now());
}

function tell(key, page, madeAt) {
  const path = pathOf(key);
  keep(state.tagsOf, path === "/index" ? "/" : path, { tags: tagsOf(page), madeAt });
}

/** In a map that holds the latest few thousand. */
function keep(map, key, value) {
  map.delete(key);
  map.set(key, value);
  if (map.size > maxAsked) map.delete(map.keys().next().value);
}

function pathOf(key) {
  return key.slice(key.indexOf("/$/") + 2);
}

function tagsOf(page) {
  return String(page?.headers?.[tagsHeader] ?? "").split(",");
}

/**
 * Not stored: what is not a page, so that nobody can fill the disk with addresses that do not exist; and a page whose tags
 * expired after its render began, which may have read what was there before.
 */
function mayStore(key, page) {
  const path = pathOf(key);
  if (!page || state.away || neverStored.test(path)) return false;
  if (page.status >= 400 && !notFoundPages.has(path)) return false;
  const begun = asked.get(key) ?? Date.now() - longestRender;
  return !tagsOf(page).some((tag) => (tagsManifest.get(tag)?.expired ?? 0) >= begun);
}

module.exports = PageCache;
