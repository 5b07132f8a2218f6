import type { IncomingMessage } from "node:http";
import type { Env } from "@/lib/env";

const megabyte = 1024 * 1024;

/** The largest body that is read at all. Uploads check their own kinds. */
const maxBody = { upload: 64 * megabyte, other: 3 * megabyte };

const hostForm = /^[a-z0-9._:[\]-]{1,255}$/i;

/** What Next's own parts tell each other in headers: from outside it would say which page is meant, or what is in it. */
const spoken =
  /^(x-(invocation-id|invoke-|matched-|middleware-|next-|nextjs-|now-|prerender-|vercel-)|next-(resume|instant-)|content-security-policy)/;

export type Refused = {
  status: 400 | 405 | 411 | 413;
  text: "badRequest" | "methodNotAllowed" | "lengthRequired" | "tooLarge";
};

/** What is refused before anything looks at it: RFC 9110 for the codes. A body must say how long it is. */
export function refuseRequest(request: IncomingMessage): Refused | null {
  const { url = "", method = "", headers } = request;
  if (!url.startsWith("/") || !hostForm.test(headers.host ?? "")) return { status: 400, text: "badRequest" };
  const open = url.startsWith("/api/");
  if (!open && !["GET", "HEAD", "POST"].includes(method)) return { status: 405, text: "methodNotAllowed" };
  if (method === "TRACE" || method === "CONNECT") return { status: 405, text: "methodNotAllowed" };
  if (headers["transfer-encoding"]) return { status: 411, text: "lengthRequired" };
  const max = /^\/api\/upload(\?|$)/.test(url) ? maxBody.upload : maxBody.other;
  return Number(headers["content-length"] ?? 0) > max ? { status: 413, text: "tooLarge" } : null;
}

/**
 * Overwrites what a client may say about itself: `x-forwarded-for` becomes the one true address of the reader, and host and
 * protocol are what the reader typed: SITE_URL behind proxies of ours, else the Host it came to.
 */
export function overwriteForwarded(request: IncomingMessage, env: Pick<Env, "TRUST_PROXY" | "SITE_URL">): void {
  const { headers } = request;
  const site = new URL(env.SITE_URL);
  const behind = env.TRUST_PROXY > 0;
  headers["x-forwarded-for"] = trueAddress(request, env.TRUST_PROXY);
  headers["x-forwarded-proto"] = behind ? site.protocol.slice(0, -1) : "http";
  headers.host = behind ? site.host : headers.host;
  headers["x-forwarded-host"] = headers.host;
  delete headers["x-forwarded-port"];
  delete headers["x-real-ip"];
  delete headers.forwarded;
  for (const name of Object.keys(headers)) if (spoken.test(name)) delete headers[name];
}

/**
 * A page for readers answers the same whatever is asked after its address, but Next writes the question of whoever comes first into the page that
 * all others get. So it hears none, but for what its own router adds (`_rsc`).
 */
export function dropQuestion(request: IncomingMessage): void {
  if (request.method !== "GET" && request.method !== "HEAD") return;
  const [path = "/", search = ""] = (request.url ?? "/").split("?", 2);
  const own = request.headers.rsc === undefined ? null : new URLSearchParams(search).get("_rsc");
  request.url = own === null ? path : `${path}?_rsc=${encodeURIComponent(own)}`;
}

/**
 * A page that sends no referrer posts its form with `Origin: null` (Fetch, "append a request Origin header"), at which Next stumbles. To be
 * asked after `comesFromElsewhere`, which has seen that it is ours.
 */
export function forgetNullOrigin({ headers }: IncomingMessage): void {
  if (headers.origin === "null") delete headers.origin;
}

/** Each proxy adds at the end whom it heard: with N proxies of ours the Nth from the end is true, what stands before is hearsay. */
function trueAddress(request: IncomingMessage, proxies: number): string {
  const said = request.headers["x-forwarded-for"];
  const heard = (Array.isArray(said) ? said.join(",") : (said ?? "")).split(",").map((part) => part.trim());
  const chain = [...heard.filter((part) => part !== ""), request.socket.remoteAddress ?? ""];
  return chain.at(-1 - proxies) ?? chain[0] ?? "";
}
