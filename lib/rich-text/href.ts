/** True for what a link in a text may point to: http, https, mailto, tel, or a path on this site. Never javascript: and its kin. */
export function safeHref(href: string): boolean {
  if (!href.isWellFormed() || /[\p{Cc}\s\\]/u.test(href)) return false;
  if (/^\/(?!\/)/.test(href) || href.startsWith("#")) return true;
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === "http" || scheme === "https") return URL.canParse(href);
  return scheme === "mailto" || scheme === "tel";
}
