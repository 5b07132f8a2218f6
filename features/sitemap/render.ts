import { xml, xmlDocument } from "@/lib/xml";

/** A page for search engines: its address within the site, and when what it shows last changed. */
export type SitemapPage = { path: string; modified: Date | null };

/** Addresses in one sitemap at most, as sitemaps.org has it. */
export const sitemapSize = 50_000;

const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** One sitemap (sitemaps.org, protocol 0.9). */
export function renderSitemap(pages: SitemapPage[], site: string): string {
  return xmlDocument(xml`<urlset xmlns="${namespace}">
${pages.map(
  ({ path, modified }) => xml`<url><loc>${site + path}</loc>\
${modified && xml`<lastmod>${modified.toISOString()}</lastmod>`}</url>
`,
)}</urlset>`);
}

/** The index of a sitemap in parts, which are numbered from 1. */
export function renderIndex(parts: number, site: string): string {
  const numbers = Array.from({ length: parts }, (_, index) => index + 1);
  return xmlDocument(xml`<sitemapindex xmlns="${namespace}">
${numbers.map(
  (number) => xml`<sitemap><loc>${site}/sitemap/${number}.xml</loc></sitemap>
`,
)}</sitemapindex>`);
}

export type NewsItem = { slug: string; title: string; publishedAt: string };

/** A news sitemap, in Google's namespace for news. */
export function renderNews(items: NewsItem[], magazine: string, site: string): string {
  return xmlDocument(xml`<urlset xmlns="${namespace}" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${items.map(
  ({ slug, title, publishedAt }) => xml`<url><loc>${site}/artikel/${slug}</loc><news:news>\
<news:publication><news:name>${magazine}</news:name><news:language>nl</news:language></news:publication>\
<news:publication_date>${publishedAt}</news:publication_date><news:title>${title}</news:title></news:news></url>
`,
)}</urlset>`);
}
