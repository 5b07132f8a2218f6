const place = /<head><meta charSet="utf-8"\/>|<head>/;

/** What Next says of a font in its `Link` header (RFC 8288). */
const font = /<([^<>"]+\.woff2)>; rel=preload; as="font"; crossorigin=""; type="font\/woff2"/g;

/**
 * A front that answers from the files knows no page's own headers. So what they say stands in the page: its Content-Security-Policy, but for who may
 * frame it, which only a header can say, and the fonts that the browser may fetch ahead.
 */
export function withHead(html: string, policy: string, link = ""): string {
  const said = policy.replace(/; frame-ancestors [^;]+/, "");
  const fonts = [...link.matchAll(font)].map(
    ([, href]) => `<link rel="preload" href="${href}" as="font" crossorigin="" type="font/woff2"/>`,
  );
  const head = [`<meta http-equiv="Content-Security-Policy" content="${said}"/>`, ...fonts].join("");
  return html.replace(place, (start) => start + head);
}
