/** True for what a link in a text may point to: http, https, mailto, tel, or a path on this site. Never javascript: and its kin. */
export function safeHref(href: string): boolean {
  if (!href.isWellFormed() || /[\p{Cc}\s\\]/u.test(href)) return false;
  if (/^\/(?!\/)/.test(href) || href.startsWith("#")) return true;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") return URL.canParse(href);
  return scheme === "mailto" || scheme === "tel";
}

/**
 * A whole address in the letters of RFC 3986 alone, as strict readers of XML want it. Browsers take more than that; what they make
 * of an address stays what it was.
 */
export function strictHref(href: string): string {
  const { protocol, username, password, host, pathname, search, hash } = new URL(href);
  const person = username === "" ? "" : `${username}${password === "" ? "" : `:${password}`}@`;
  const beginning = /^https?:$/.test(protocol) ? `${protocol}//${person}${host}` : protocol;
  return `${beginning}${escapeRest(pathname)}${escapeRest(search)}${hash === "" ? "" : `#${escapeRest(hash.slice(1))}`}`;
}

function escapeRest(part: string): string {
  return part
    .replace(/%(?![0-9a-f]{2})/gi, "%25")
    .replace(/[^\w\-.~:/?@!$&'()*+,;=%]/gu, (character) => encodeURIComponent(character));
}
