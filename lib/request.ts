import { isIP } from "node:net";
import { headers } from "next/headers";
import { cleanText } from "./clean";

/*
 * Who sends this request. Our own server has overwritten `x-forwarded-for` with the one address it knows to be true. The
 * address is only ever used to make a keyed hash: it is never stored and never logged.
 */

const unknownAddress = "unknown";

/** The reader's address, an IPv6 one cut to the network (/64) that one household has; `unknown` when there is none. */
export async function readerAddress(): Promise<string> {
  const forwarded = (await headers()).get("x-forwarded-for") ?? "";
  return networkOf(forwarded.split(",")[0]?.trim() ?? "");
}

/** What the reader's browser calls itself; empty when it says nothing. */
export async function readerAgent(): Promise<string> {
  return cleanText((await headers()).get("user-agent"), 400);
}

/**
 * What the query of the page that a form stands on says of `name`; empty when the browser does not tell. So a static page need not know its
 * own query, and the form knows it from its first moment, with or without JavaScript.
 */
export async function askedFor(name: string): Promise<string> {
  const page = (await headers()).get("referer") ?? "";
  return URL.canParse(page) ? cleanText(new URL(page).searchParams.get(name), 400) : "";
}

/** Whether a browser asks not to be followed: Do Not Track (W3C, Tracking Preference Expression) or Global Privacy Control (`Sec-GPC`). */
export function wantsNoTracking(header: (name: string) => unknown): boolean {
  return header("dnt") === "1" || header("sec-gpc") === "1";
}

/** The same of the request that Next answers. */
export async function readerWantsNoTracking(): Promise<boolean> {
  const sent = await headers();
  return wantsNoTracking((name) => sent.get(name));
}

export function networkOf(address: string): string {
  const version = isIP(address);
  if (version === 4) return address;
  if (version !== 6) return unknownAddress;
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address)?.[1];
  return mapped ?? `${groupsOf(address).slice(0, 4).join(":")}::/64`;
}

/** The eight groups of an IPv6 address, without leading zeros (RFC 4291, 2.2). */
function groupsOf(address: string): string[] {
  const plain = (address.split("%")[0] ?? "").replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, dottedToGroups);
  const [head = "", tail] = plain.toLowerCase().split("::");
  const before = head ? head.split(":") : [];
  const after = tail ? tail.split(":") : [];
  const zeros = Array.from({ length: 8 - before.length - after.length }, () => "0");
  return [...before, ...zeros, ...after].map((group) => group.replace(/^0+(?=.)/, ""));
}

function dottedToGroups(_: string, ...bytes: string[]): string {
  const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
  return `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}
