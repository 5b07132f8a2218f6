import { type Later, laterId } from "@/components/first-view/later";

const anyScript = /<script([^>]*)>([\s\S]*?)<\/script>/g;
const scriptPreload = /<link rel="preload" as="script"[^>]*\/>/g;
const source = /^ src="([^"]+)"(?: id="(_R_)")? async=""$/;
const outdated = /^ src="[^"]+" noModule=""$/;
const data = /^ type="application\/ld\+json"$/;
const runtimePush = /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(([\s\S]+)\);$/;
const flightPush = /^(?:self\.__next_f|\(self\.__next_f=self\.__next_f\|\|\[\]\))\.push\(([\s\S]+)\)$/;

const ending = "</body></html>";

/**
 * A page of Next's in which its scripts wait: they come out, and what they need stands in one piece of data that the loader
 * reads when the reader first acts. `tail` is what stands at the end in their place. Null when the page is not built as this
 * knows it; Next's own page is served then.
 */
export function defer(html: string, tail: string): string | null {
  const later: Later = { scripts: [], bootstrap: "", runtime: null, flight: [] };
  let unknown = false;
  const without = html.replace(anyScript, (whole, attributes: string, text: string) => {
    const [, address, isBootstrap] = source.exec(attributes) ?? [];
    if (address && isBootstrap) later.bootstrap = address;
    else if (address) later.scripts.push(address);
    else if (outdated.test(attributes)) return "";
    else if (data.test(attributes)) return whole;
    else if (attributes !== "" || !take(later, text)) unknown = true;
    return "";
  });
  const whole = later.bootstrap !== "" && later.runtime !== null && later.flight.length > 1 && without.endsWith(ending);
  if (unknown || !whole) return null;
  const json = JSON.stringify(later).replaceAll("<", "\\u003c");
  const body = without.slice(0, -ending.length).replace(scriptPreload, "");
  return `${body}<script type="application/json" id="${laterId}">${json}</script>${tail}${ending}`;
}

/** What an inline script of Next's would have done; false when it would do something else. */
function take(later: Later, text: string): boolean {
  const runtime = parse(runtimePush.exec(text)?.[1]);
  if (runtime !== undefined && later.runtime === null) {
    later.runtime = runtime;
    return true;
  }
  const pushed = parse(flightPush.exec(text)?.[1]);
  if (!Array.isArray(pushed)) return false;
  addFlight(later.flight, pushed);
  return true;
}

function parse(text: string | undefined): unknown {
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A text goes on where the one before ended. */
function addFlight(flight: unknown[], pushed: unknown[]): void {
  const last = flight.at(-1);
  if (Array.isArray(last) && last[0] === 1 && pushed[0] === 1) last[1] += pushed[1];
  else flight.push(pushed);
}
