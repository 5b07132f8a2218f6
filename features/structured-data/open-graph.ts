import type { Metadata } from "next";
import { momentsOf } from "@/features/articles/moments";
import type { ArticleView } from "@/features/articles/view";
import type { IssueView } from "@/features/issues/read";
import type { Settings } from "@/features/settings/queries";
import { articleOgImage, issueOgImage, magazineOgImage } from "@/features/social-images/og-image";

type OpenGraph = NonNullable<Metadata["openGraph"]>;

/** What every page shows where it is shared, unless it says something of its own. */
export function magazineOpenGraph(settings: Settings): OpenGraph {
  return { ...basis(settings), type: "website", images: [magazineOgImage(settings)] };
}

/** How an article shows where it is shared. All of it, because a page's own replaces that of the layout whole. */
export function openGraphOf(article: ArticleView, settings: Settings): OpenGraph {
  const { seo } = article;
  const image = articleOgImage(article, settings);
  const { published, changed } = momentsOf(article);
  return {
    ...basis(settings),
    type: "article",
    url: `/artikel/${article.slug}`,
    title: seo.title || article.title,
    description: seo.description || article.lede,
    publishedTime: published,
    modifiedTime: changed,
    section: article.section?.name,
    tags: article.tags.map((tag) => tag.name),
    images: image ? [image] : [],
  };
}

/** An issue, at its own address or on the front. An empty week shows as any other page. */
export function issueOpenGraph(
  issue: IssueView,
  settings: Settings,
  page: { url: string; title: string; description: string },
): OpenGraph {
  if (issue.cards.length === 0) return magazineOpenGraph(settings);
  return { ...basis(settings), type: "website", ...page, images: [issueOgImage(issue, settings)] };
}

function basis({ name }: Settings) {
  return { siteName: name, locale: "nl_NL" };
}
