import type { IsoWeek } from "@/lib/iso-week";

/*
 * What is saved on this device. Each saved issue is one cache, whole in itself: its pages, the files of those pages, and the page
 * that shows what is saved. The issue's own page goes in last and says in a header what was saved; without it a cache is a save that
 * was broken off. So a save is there or it is not, and removing one leaves the others whole.
 */

export type SavedIssue = {
  week: IsoWeek;
  title: string;
  version: string;
  /** An ISO instant. */
  savedAt: string;
  articles: number;
  bytes: number;
};

const header = "x-saved-issue";

/** Whoever saves or removes holds this, so that two tabs do not mix. */
const lock = "saved-issues";

/** Whether this browser can keep anything at all; the reader may still not be allowed to. */
export function canSave(): boolean {
  return "serviceWorker" in navigator && "caches" in window && "locks" in navigator;
}

export function addressOf({ year, week }: IsoWeek): string {
  return `/${year}/week/${week}`;
}

/** A cache for one save of this week. */
export function newCacheName({ year, week }: IsoWeek): string {
  return `nummer/${year}/${week}/${Date.now()}`;
}

function weekOfCache(name: string): IsoWeek | null {
  const [, year, week] = /^nummer\/(\d{4})\/(\d{1,2})\/\d+$/.exec(name) ?? [];
  return year && week ? { year: Number(year), week: Number(week) } : null;
}

/** What the issue's page carries, and what makes its cache a whole one. */
export function headersFor(saved: Omit<SavedIssue, "week">): Record<string, string> {
  return { [header]: encodeURIComponent(JSON.stringify(saved)) };
}

/** Everything that was saved whole, the newest week first. Throws where the browser refuses (a private window). */
export async function listSaved(): Promise<SavedIssue[]> {
  const found = await Promise.all((await caches.keys()).map(readSaved));
  return found
    .flatMap((saved) => saved ?? [])
    .sort((a, b) => b.week.year - a.week.year || b.week.week - a.week.week || b.savedAt.localeCompare(a.savedAt));
}

async function readSaved(cacheName: string): Promise<SavedIssue | null> {
  const week = weekOfCache(cacheName);
  const page = week && (await caches.match(addressOf(week), { cacheName }));
  const told = page?.headers.get(header);
  return week && told ? { ...JSON.parse(decodeURIComponent(told)), week } : null;
}

/** Removes every save of these weeks but one, and what was broken off; the worker goes with the last. Only within `holding`. */
export async function discard(goes: (week: IsoWeek) => boolean, kept?: string): Promise<void> {
  for (const name of await caches.keys()) {
    const week = weekOfCache(name);
    if (name === kept || !week) continue;
    if (goes(week) || !(await readSaved(name))) await caches.delete(name);
  }
  if ((await caches.keys()).length > 0) return;
  const registration = await navigator.serviceWorker.getRegistration();
  await registration?.unregister();
}

/** Does this while no other tab saves or removes. */
export function holding<Done>(work: () => Promise<Done>): Promise<Done> {
  return navigator.locks.request(lock, work);
}

/** Removes one saved issue, or with null all of them. */
export function remove(week: IsoWeek | null): Promise<void> {
  return holding(() => discard((other) => week === null || isSame(other, week)));
}

/** Clears away what was broken off, once no tab is busy any more; also a worker that stayed behind alone, when a page was closed. */
export async function tidy(): Promise<void> {
  const worker = await navigator.serviceWorker.getRegistration();
  if (worker || (await caches.keys()).length > 0) await holding(() => discard(() => false));
}

export function isSame(one: IsoWeek, other: IsoWeek): boolean {
  return one.year === other.year && one.week === other.week;
}
