import type { IncomingMessage } from "node:http";

/** What Next's router sends when it asks for data in the place of a page. */
const routerHeaders = [
  "rsc",
  "next-action",
  "next-router-state-tree",
  "next-router-prefetch",
  "next-router-segment-prefetch",
  "next-url",
];

/** Next's cookies of draft mode: whoever has them sees what Next makes for them. */
const draft = /(^|;\s*)(__prerender_bypass|__next_preview_data)=/;

/** What is no page for readers. */
const otherwise = /^\/(redactie|api|beeld|_next)(\/|$)|\./;

/** Whether a finished copy of a page can answer: a read of the page itself, by whoever and with whatever query. */
export function isPlainRead(request: IncomingMessage, search: string): boolean {
  const { method, headers } = request;
  if (method !== "GET" && method !== "HEAD") return false;
  for (const name of routerHeaders) if (headers[name] !== undefined) return false;
  if (search !== "" && /[?&]_rsc=/.test(search)) return false;
  return headers.cookie === undefined || !draft.test(headers.cookie);
}

/** Whether the answer is a page for readers, and not data for Next's router or a file. */
export function isWholePage({ headers, method }: IncomingMessage, path: string): boolean {
  if (method === "HEAD" || otherwise.test(path)) return false;
  return headers.rsc === undefined && headers["next-action"] === undefined;
}
