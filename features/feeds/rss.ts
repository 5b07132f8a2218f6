import { escapeXml, type Markup, xml, xmlDocument } from "@/lib/xml";
import type { Feed, FeedItem } from "./feed";

/**
 * The feed in RSS 2.0, with the full text in `content:encoded` and the authors in `dc:creator` (RSS's own wants an e-mail
 * address). A description is HTML there: a lede, which is plain text, is escaped for HTML first.
 */
export function renderRss(feed: Feed): string {
  return xmlDocument(xml`<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" \
xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>${feed.title}</title>
  <link>${feed.home}</link>
  <description>${escapeXml(feed.description)}</description>
  <language>nl</language>
  <lastBuildDate>${dateOf(feed.updated)}</lastBuildDate>
  <atom:link rel="self" type="application/rss+xml" href="${feed.self.rss}" />
${
  feed.hub &&
  xml`  <atom:link rel="hub" href="${feed.hub}" />
`
}\
${feed.items.map(item)}</channel>
</rss>`);
}

function item({ id, url, title, published, authors, categories, summary, html }: FeedItem): Markup {
  return xml`  <item>
    <title>${title}</title>
    <link>${url}</link>
    <guid isPermaLink="false">${id}</guid>
    <pubDate>${dateOf(published)}</pubDate>
    ${authors.map(({ name }) => xml`<dc:creator>${name}</dc:creator>`)}
    ${categories.map(({ label, scheme }) => xml`<category domain="${scheme}">${label}</category>`)}
    <description>${escapeXml(summary)}</description>
    <content:encoded>${html}</content:encoded>
  </item>
`;
}

/** A date as RFC 822 has it, with the year in four digits. */
function dateOf(instant: string): string {
  return new Date(instant).toUTCString();
}
