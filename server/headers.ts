import type { ServerResponse } from "node:http";
import type { Env } from "@/lib/env";

const always = {
  "X-Content-Type-Options": "nosniff",
  "X-Frame-Options": "SAMEORIGIN",
  "Referrer-Policy": "strict-origin-when-cross-origin",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Content-Security-Policy": "frame-ancestors 'self'; base-uri 'self'; object-src 'none'; form-action 'self'",
  "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
};

/** The headers that are ours. Next keeps a Cache-Control that is already there. */
export function setHeaders(response: ServerResponse, path: string, env: Pick<Env, "SITE_URL">): void {
  for (const [name, value] of Object.entries(always)) response.setHeader(name, value);
  if (env.SITE_URL.startsWith("https:")) response.setHeader("Strict-Transport-Security", "max-age=31536000");
  if (/^\/((redactie|api|bezwaar)(\/|$)|reactie\/\d+\/melden)/.test(path)) {
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Robots-Tag", "noindex");
    // The address is the secret: no page that is gone to from there may hear it.
    if (/^\/(redactie\/inkijk|bezwaar)\//.test(path)) response.setHeader("Referrer-Policy", "no-referrer");
  } else if (path === "/sw.js") {
    response.setHeader("Cache-Control", "no-cache");
  } else if (!/^\/(_next|beeld)\/|\.\w+$/.test(path)) {
    // No cache in between is told of an expiry: it asks again each time, and hears 304 when nothing changed.
    response.setHeader("Cache-Control", "public, max-age=0, must-revalidate");
  }
}
