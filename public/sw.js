/*
 * Keeps saved issues readable without a connection. It is registered when a reader saves a first issue (components/saved-issues),
 * stores nothing itself, and lets a page come from the network whenever there is one (docs/decisions/0014).
 */

/** What an address that was not saved shows without a connection; each saved issue holds a copy. */
const offlinePage = "/bewaard";

/** How long a saved page waits for a network that says nothing. */
const patience = 5000;

self.addEventListener("install", () => self.skipWaiting());

self.addEventListener("fetch", (event) => {
  const { method, mode, url } = event.request;
  const { origin, pathname } = new URL(url);
  if (method !== "GET" || origin !== location.origin || /^\/(redactie|api)(\/|$)/.test(pathname)) return;
  if (mode === "navigate") {
    event.respondWith(openPage(event.request));
    event.waitUntil(leaveWhenEmpty());
  } else if (/^\/(_next\/static\/.+|beeld\/[^/]+)$/.test(pathname)) {
    event.respondWith(openFile(event.request));
  }
});

/** The page as it is now; the saved one when the network does not bring it. */
async function openPage(request) {
  const saved = await find(request, { ignoreSearch: true });
  try {
    const answer = await (saved ? Promise.race([fetch(request), late()]) : fetch(request));
    return saved && answer.status >= 502 ? saved : answer;
  } catch {
    return saved ?? (await find(offlinePage)) ?? Response.error();
  }
}

/** What stands under these addresses never changes, so a saved one is as good as any. A page keeps the files it was saved with. */
async function openFile(request) {
  const saved = await find(request);
  if (saved) return saved;
  try {
    return await fetch(request);
  } catch {
    return (await findOtherWidth(request)) ?? Response.error();
  }
}

/** The same picture in the width that was saved: a screen that was turned asks for another one. */
async function findOtherWidth(request) {
  const picture = /^.+\/beeld\/.+-(?=\d+\.(avif|webp)$)/.exec(request.url)?.[0];
  if (!picture) return undefined;
  for (const name of await caches.keys()) {
    const files = await (await caches.open(name)).keys();
    const other = files.find(({ url }) => url.startsWith(picture) && /^\d+\.\w+$/.test(url.slice(picture.length)));
    if (other) return find(other);
  }
  return undefined;
}

/** A storage that fails must not stand between a reader and the network. */
function find(request, options) {
  return caches.match(request, options).catch(() => undefined);
}

function late() {
  return new Promise((_, reject) => setTimeout(() => reject(new Error("late")), patience));
}

/** Nothing saved any more, also when the browser cleared it: then there is nothing to do here. */
async function leaveWhenEmpty() {
  if ((await caches.keys()).length === 0) await registration.unregister();
}
