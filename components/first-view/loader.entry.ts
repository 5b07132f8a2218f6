import { isLive } from "@/components/ui/is-live";
import { type Later, laterId } from "./later";

/*
 * Stands in each finished page, the same in all of them: starts Next's scripts when the reader first acts. What it hands to Next is
 * what Next's own page would have (server/copies/defer.ts puts it there). A click that comes before React is there waits for it.
 */

type Next = { TURBOPACK?: unknown[]; __next_f?: unknown[] };

const acts = ["pointerdown", "keydown", "touchstart", "wheel", "focusin"];

/** Where a click means nothing without React: buttons, and links that do more than lead somewhere. */
const live = "button:not([data-share] *), [data-live]";

/** After this long the browser does by itself what was clicked: a form is sent, a link is followed. */
const patience = 8_000;

const look = 30;

const listening = new AbortController();
const { signal } = listening;
let started = false;
const typed = new Map<HTMLTextAreaElement, string>();
let restoring: ReturnType<typeof setInterval> | undefined;

function start(): void {
  if (started) return;
  started = true;
  listening.abort();
  const text = document.getElementById(laterId)?.textContent;
  if (!text) return;
  const { runtime, flight, scripts, bootstrap }: Later = JSON.parse(text);
  const next = globalThis as Next;
  next.TURBOPACK ??= [];
  next.TURBOPACK.push(runtime);
  next.__next_f ??= [];
  next.__next_f.push(...flight);
  for (const source of [...scripts, bootstrap]) {
    const script = document.createElement("script");
    script.src = source;
    script.async = true;
    if (source === bootstrap) script.id = "_R_";
    document.head.append(script);
  }
}

function hold(event: MouseEvent): void {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>(live) : null;
  restore();
  if (!target || isLive(target)) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  start();
  if (target.dataset.held !== undefined) return;
  target.dataset.held = "";
  const since = performance.now();
  const waiting = setInterval(() => {
    const late = performance.now() - since > patience;
    if (!isLive(target) && !late) return;
    clearInterval(waiting);
    delete target.dataset.held;
    if (late) document.removeEventListener("click", hold, true);
    restore();
    target.click();
  }, look);
}

/** What is typed before React is there. To a text that came filled in, React gives its first words again as it begins. */
function keep({ target }: Event): void {
  if (!(target instanceof HTMLTextAreaElement) || isLive(target)) return;
  typed.set(target, target.value);
  restoring ??= setInterval(restore, look);
}

function restore(): void {
  for (const [text, value] of typed) {
    if (!isLive(text)) continue;
    text.value = value;
    typed.delete(text);
  }
  if (typed.size > 0) return;
  clearInterval(restoring);
  restoring = undefined;
}

/** A place that fills itself starts React when the reader is within a screen of it; `now` at once. */
function startNear(): void {
  const near = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      near.disconnect();
      start();
    },
    { rootMargin: "100% 0px" },
  );
  for (const place of document.querySelectorAll<HTMLElement>("[data-start]")) {
    if (place.dataset.start === "now") start();
    else near.observe(place);
  }
  // Whoever has saved issues sees on the page which these are.
  const saves = document.querySelector("[data-saves]") && "caches" in window;
  if (saves)
    caches.keys().then(
      ({ length }) => length > 0 && start(),
      () => undefined,
    );
}

for (const act of acts) addEventListener(act, start, { capture: true, passive: true, signal });
document.addEventListener("click", hold, true);
document.addEventListener("input", keep, true);
if (document.readyState === "complete") startNear();
else addEventListener("load", startNear, { once: true });
