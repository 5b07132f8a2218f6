/** What robots may visit (RFC 9309): everything but the desk, the machinery and the addresses that only lead on. */
export function robotsText(site: string): string {
  return `User-agent: *
Disallow: /redactie$
Disallow: /redactie/
Disallow: /api/
Disallow: /reactie/

Sitemap: ${site}/sitemap.xml
Sitemap: ${site}/nieuws-sitemap.xml
`;
}
