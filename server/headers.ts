import type { IncomingMessage, ServerResponse } from "node:http";
import type { Env } from "@/lib/env";
import { type AddressKind, kindOf } from "./address-kinds";
import { contentSecurityFor } from "./content-security";

const unused = [
  ...["accelerometer", "browsing-topics", "camera", "display-capture", "geolocation", "gyroscope", "hid"],
  ...["magnetometer", "microphone", "midi", "payment", "serial", "usb", "xr-spatial-tracking"],
];

const always = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Permissions-Policy": unused.map((feature) => `${feature}=()`).join(", "),
};

/** No cache in between is told of an expiry: it asks again each time, and hears 304 when nothing changed. */
const askAgain = "public, max-age=0, must-revalidate";

/** What each kind of address says of being kept; a document and a file say it themselves. */
const caching: Partial<Record<AddressKind, string>> = {
  page: askAgain,
  private: "no-store",
  desk: "no-store",
  interface: "no-store",
};

/** The headers of a finished page, as Node takes them: name, value, name, value. `policy` is its own Content-Security-Policy. */
export function pageHeaders(env: Pick<Env, "SITE_URL">, policy: string): string[] {
  const own = { ...always, "Content-Security-Policy": policy };
  return [...Object.entries(own).flat(), ...transportOf(env), "Cache-Control", askAgain];
}

/** The headers that are ours. Next keeps a Cache-Control that is already there. */
export function setHeaders(
  request: IncomingMessage,
  response: ServerResponse,
  path: string,
  env: Pick<Env, "SITE_URL">,
): void {
  const kind = kindOf(path);
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  const [strict, age] = transportOf(env);
  if (strict && age) response.setHeader(strict, age);
  setContentSecurity(request, response, kind);
  setCaching(request, response, kind);
  if (kind === "desk" || kind === "interface" || kind === "private") {
    response.setHeader("X-Robots-Tag", "noindex");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
  }
  // The address is the secret: no page that is gone to from there may hear it.
  if (/^\/(redactie\/inkijk|bezwaar|mijn-gegevens|reactie\/[a-z]+)\//.test(path))
    response.setHeader("Referrer-Policy", "no-referrer");
  if (path === "/sw.js") response.setHeader("Cache-Control", "no-cache");
}

/** Next reads in the request which number its scripts must carry. */
export function setContentSecurity(request: IncomingMessage, response: ServerResponse, kind: AddressKind | null): void {
  const policy = contentSecurityFor(kind);
  response.setHeader("Content-Security-Policy", policy);
  if (kind === "desk") request.headers["content-security-policy"] = policy;
  else delete request.headers["content-security-policy"];
}

/**
 * The answer to a form holds what was typed: it is for the sender alone. What the browser's router asks for at a page's own address, without
 * the `_rsc` that it adds, must not take the page's place in a cache that looks at addresses alone.
 */
function setCaching(request: IncomingMessage, response: ServerResponse, kind: AddressKind | null): void {
  const { method, url = "", headers } = request;
  const asks = (method === "GET" || method === "HEAD") && (headers.rsc === undefined || /[?&]_rsc=/.test(url));
  const value = asks && kind !== null ? caching[kind] : "no-store";
  if (value !== undefined) response.setHeader("Cache-Control", value);
}

function transportOf({ SITE_URL }: Pick<Env, "SITE_URL">): string[] {
  return SITE_URL.startsWith("https:") ? ["Strict-Transport-Security", "max-age=31536000"] : [];
}
