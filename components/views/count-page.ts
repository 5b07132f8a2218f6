import { isShown, onShownChange } from "./when-shown";

/*
 * Tells the server that a page is read, and how the reading ended. It needs nothing but a browser: what it costs, every first view costs.
 * What is sent stands in features/views/visit; nothing is kept in the browser.
 */

const address = "/api/weergave";

/** Where the reader came from belongs to the first page alone: further pages come from here. */
let arrived = false;

/** Counts `page` once, when it has loaded and stands in front of the reader. Answers how to end it, when another page takes its place. */
export function countPage(page: string): () => void {
  if (wantsNoTracking()) return () => undefined;
  let shownAt: number | null = null;
  let shownFor = 0;
  let depth = 0;
  let counted = false;
  let told = "";
  const listening = new AbortController();
  const { signal } = listening;

  function look() {
    if (document.readyState !== "complete") return;
    if (!isShown()) return tellEnd();
    shownAt ??= performance.now();
    if (!counted) {
      counted = true;
      const body = JSON.stringify({ p: page, ...from(), ...(navigator.webdriver ? { w: 1 } : {}) });
      fetch(address, { method: "POST", body, keepalive: true }).catch(() => undefined);
    }
    measure();
  }
  function measure() {
    depth = Math.max(depth, quartersRead());
  }
  /** Each time that the reader looks away, for it may be the last: the server keeps the furthest. */
  function tellEnd() {
    if (shownAt !== null) shownFor += performance.now() - shownAt;
    shownAt = null;
    const text = JSON.stringify({ p: page, d: depth, t: stepOf(shownFor / 1000) });
    if (!counted || text === told) return;
    told = text;
    navigator.sendBeacon(address, text);
  }

  const unlisten = onShownChange(look);
  window.addEventListener("load", look, { signal });
  window.addEventListener("pagehide", tellEnd, { signal });
  window.addEventListener("scroll", measure, { signal, passive: true });
  look();
  return () => {
    tellEnd();
    unlisten();
    listening.abort();
  };
}

function wantsNoTracking(): boolean {
  return (
    navigator.doNotTrack === "1" || ("globalPrivacyControl" in navigator && navigator.globalPrivacyControl === true)
  );
}

/** The host alone of the page before, and the campaign in the address. */
function from(): { r?: string; v?: string } {
  if (arrived) return {};
  arrived = true;
  const before = URL.canParse(document.referrer) ? new URL(document.referrer).host : "";
  const via = new URLSearchParams(location.search).get("via")?.slice(0, 60);
  return { ...(before && before !== location.host ? { r: before } : {}), ...(via ? { v: via } : {}) };
}

/** How much of the text has been in sight, in quarters: 0 to 4. */
function quartersRead(): number {
  const text = document.querySelector("[data-text]") ?? document.querySelector("main");
  const box = text?.getBoundingClientRect();
  return box && box.height > 0 ? Math.max(0, Math.min(4, Math.floor(((innerHeight - box.top) / box.height) * 4))) : 0;
}

/** The steps of features/views/visit: under 30 seconds, two minutes, five minutes, more. */
function stepOf(seconds: number): number {
  return [30, 120, 300].filter((step) => seconds >= step).length;
}
