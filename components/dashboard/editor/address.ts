import { safeHref } from "@/lib/rich-text/href";

const longest = 2000;
const scheme = /^[a-z][a-z0-9+.-]*:/i;
const mailbox = /^[^\s@/:]+@[^\s@/:]+\.[^\s@/:]+$/;
const host = /^[^\s@/?#]+\.[a-z]{2,}(?:[/?#:]|$)/i;

export type AddressProblem = "missing" | "wrong" | "long";
export type Address = { href: string; problem: null } | { href: null; problem: AddressProblem };

/** What was typed as the place that a link leads to: www.rotterdam.nl becomes https://www.rotterdam.nl, a mailbox mailto:. */
export function readAddress(typed: string): Address {
  const text = typed.trim();
  if (text === "") return { href: null, problem: "missing" };
  const href = complete(text);
  if (href.length > longest) return { href: null, problem: "long" };
  return safeHref(href) ? { href, problem: null } : { href: null, problem: "wrong" };
}

/** The same for what can only be a page, a film or a sound on the web. */
export function readWebAddress(typed: string): Address {
  const address = readAddress(typed);
  if (address.href === null || /^https?:/i.test(address.href)) return address;
  return { href: null, problem: "wrong" };
}

function complete(text: string): string {
  if (mailbox.test(text)) return `mailto:${text}`;
  if (host.test(text) && (!scheme.test(text) || /^[^:]+:\d/.test(text))) return `https://${text}`;
  return text;
}
