import { and, asc, eq, sql } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { articleSlugs, articles } from "@/db/schema/articles";
import { isPublic } from "@/features/articles/placement";
import { getView } from "@/features/articles/view";
import { richTextHtml } from "@/lib/rich-text/html";
import { type Manifest, sha256 } from "./format";

type Page = Manifest["pages"][number];

const most = 50;

/** A sample of articles as their pages are made of them, from all over the magazine. */
export async function samplePages(reader: Reader): Promise<Page[]> {
  const rows = await reader
    .select({ id: articles.id, slug: articleSlugs.slug })
    .from(articles)
    .innerJoin(articleSlugs, and(eq(articleSlugs.articleId, articles.id), eq(articleSlugs.current, true)))
    .where(isPublic)
    .orderBy(sql`md5(${articles.id}::text)`, asc(articles.id))
    .limit(most);
  const pages: Page[] = [];
  for (const { id, slug } of rows) pages.push({ path: pathOf(slug), sha256: await hashOf(reader, id) });
  return pages;
}

/** Those of them that are not what they were. */
export async function differingPages(reader: Reader, pages: Page[]): Promise<string[]> {
  const differing: string[] = [];
  for (const page of pages) {
    const [row] = await reader
      .select({ id: articleSlugs.articleId })
      .from(articleSlugs)
      .where(and(eq(articleSlugs.slug, page.path.slice(pathOf("").length)), eq(articleSlugs.current, true)));
    if (!row || (await hashOf(reader, row.id)) !== page.sha256) differing.push(page.path);
  }
  return differing;
}

function pathOf(slug: string): string {
  return `/artikel/${slug}`;
}

async function hashOf(reader: Reader, id: number): Promise<string> {
  const view = await getView(reader, id, isPublic);
  if (!view) return sha256("");
  // Whether comments may be posted now is a matter of the moment.
  const { commentsOpen, ...lasting } = view;
  const html = richTextHtml(view.body, { media: view.media, site: "", page: pathOf(view.slug) });
  return sha256(JSON.stringify([lasting, String(html)]));
}
