/** What robots may visit (RFC 9309): everything but the desk and the machinery. */
export function robotsText(site: string): string {
  return `User-agent: *
Disallow: /redactie$
Disallow: /redactie/
Disallow: /api/

Sitemap: ${site}/sitemap.xml
Sitemap: ${site}/nieuws-sitemap.xml
`;
}
