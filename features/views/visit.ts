import type { IncomingHttpHeaders } from "node:http";
import { cleanText } from "@/lib/clean";
import { type ReadPage, readPageWord } from "@/lib/read-page";
import { networkOf, wantsNoTracking } from "@/lib/request";

/** How far someone came, in quarters of the text, and how long it was in front of them (`timeSteps`). */
export type End = { depth: number; time: number };

/** That a page is read, by whom, and from where: as it came, before anything was looked up. */
export type Visit = {
  page: ReadPage;
  address: string;
  agent: string;
  /** Whether it behaves as no reader's browser does. */
  machine: boolean;
  /** The site that the reader came from; empty when that is not known, or ours. */
  source: string;
  /** What the address said after `?via=`; empty when nothing. */
  via: string;
  /** How the reading ended; without it, it begins. */
  end: End | null;
};

/** What a page's browser sends: `p` the page, `r` the site it came from, `v` the campaign, `w` that a program drives it; at the end `d` and `t`. */
export type Sent = { p?: unknown; r?: unknown; v?: unknown; w?: unknown; d?: unknown; t?: unknown };

/** In seconds: less than the first, up to the next, and more than the last. */
export const timeSteps = [30, 120, 300] as const;

/**
 * Makes a visit of what a browser of one of our pages sent. Null, and nothing is kept or reckoned of it, when another site's page
 * sent it, when the page was only loaded ahead, when an editor is logged in, and when the reader asks not to be followed (Do Not
 * Track, Global Privacy Control: docs/decisions/0024). The headers are those that our own server has overwritten.
 */
export function readVisit(headers: IncomingHttpHeaders, sent: Sent, site: Site): Visit | null {
  const page = readPageWord(sent.p);
  if (
    !page ||
    !isOurs(headers, site) ||
    isAhead(headers) ||
    wantsNoTracking((name) => headers[name]) ||
    hasCookie(headers, site)
  )
    return null;
  const agent = cleanText(headers["user-agent"], 400);
  const referer = readUrl(headers.referer);
  return {
    page,
    address: networkOf(String(headers["x-forwarded-for"] ?? "")),
    agent,
    machine: agent === "" || !headers["accept-language"] || sent.w === 1,
    source: typeof sent.r === "string" ? sent.r : "",
    via: typeof sent.v === "string" ? sent.v : (referer?.searchParams.get("via") ?? ""),
    end: readEnd(sent),
  };
}

export type Site = { url: string; cookie: string };

/** Whether a page of this site asks: by what browsers themselves say (Fetch Metadata), else by the page it names. */
function isOurs(headers: IncomingHttpHeaders, site: Site): boolean {
  const { origin, host } = headers;
  const from = headers["sec-fetch-site"];
  if (from !== undefined && from !== "same-origin") return false;
  const referer = readUrl(headers.referer);
  if (referer && /^\/redactie(\/|$)/.test(referer.pathname)) return false;
  const hosts = [host, new URL(site.url).host];
  if (origin !== undefined) return hosts.includes(readUrl(origin)?.host);
  return referer ? hosts.includes(referer.host) : from === "same-origin";
}

/** Loaded before anyone asked for it: RFC-to-be `Sec-Purpose`, and what browsers said before that. */
function isAhead(headers: IncomingHttpHeaders): boolean {
  return ["sec-purpose", "purpose", "x-moz"].some((name) =>
    /prefetch|prerender|preview/.test(String(headers[name] ?? "")),
  );
}

function hasCookie(headers: IncomingHttpHeaders, site: Site): boolean {
  return (headers.cookie ?? "").split(/;\s*/).some((pair) => pair.startsWith(`${site.cookie}=`));
}

function readEnd({ d, t }: Sent): End | null {
  if (d === undefined && t === undefined) return null;
  const step = (value: unknown, most: number) =>
    Number.isInteger(value) ? Math.min(most, Math.max(0, Number(value))) : 0;
  return { depth: step(d, 4), time: step(t, timeSteps.length) };
}

function readUrl(text: string | undefined): URL | null {
  return text && URL.canParse(text) ? new URL(text) : null;
}
