import { type Markup, xml, xmlDocument } from "@/lib/xml";
import type { Feed, FeedItem } from "./feed";

/** The feed in Atom (RFC 4287), with the full text of each article as HTML. */
export function renderAtom(feed: Feed): string {
  return xmlDocument(xml`<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="nl">
  <id>${feed.self.atom}</id>
  <title>${feed.title}</title>
  <subtitle>${feed.description}</subtitle>
  <updated>${feed.updated}</updated>
  <author><name>${feed.magazine}</name><uri>${feed.site}/</uri></author>
  <link rel="self" type="application/atom+xml" href="${feed.self.atom}" />
${
  feed.hub &&
  xml`  <link rel="hub" href="${feed.hub}" />
`
}\
  <link rel="alternate" type="text/html" hreflang="nl" href="${feed.home}" />
${feed.items.map(entry)}</feed>`);
}

function entry(item: FeedItem): Markup {
  return xml`  <entry>
    <id>${item.id}</id>
    <title>${item.title}</title>
    <link rel="alternate" type="text/html" hreflang="nl" href="${item.url}" />
    <published>${item.published}</published>
    <updated>${item.updated}</updated>
    ${item.authors.map(({ name, url }) => xml`<author><name>${name}</name>${url && xml`<uri>${url}</uri>`}</author>`)}
    ${item.categories.map(({ term, label, scheme }) => xml`<category term="${term}" scheme="${scheme}" label="${label}" />`)}
    <summary>${item.summary}</summary>
    <content type="html">${item.html}</content>
  </entry>
`;
}
