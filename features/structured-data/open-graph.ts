import type { Metadata } from "next";
import { momentsOf } from "@/features/articles/moments";
import type { ArticleView } from "@/features/articles/view";
import type { Settings } from "@/features/settings/queries";
import { outsideImage } from "@/lib/images/outside";

/** How an article shows where it is shared. All of it, because a page's own replaces that of the layout whole. */
export function openGraphOf(article: ArticleView, settings: Settings): NonNullable<Metadata["openGraph"]> {
  const { seo, hero } = article;
  const picture = seo.image ?? hero;
  const image = outsideImage(picture);
  const { published, changed } = momentsOf(article);
  return {
    type: "article",
    siteName: settings.name,
    locale: "nl_NL",
    url: `/artikel/${article.slug}`,
    title: seo.title || article.title,
    description: seo.description || article.lede,
    publishedTime: published,
    modifiedTime: changed,
    section: article.section?.name,
    tags: article.tags.map((tag) => tag.name),
    images: image
      ? [{ url: image.address, width: image.width, height: image.height, alt: picture?.alt, type: "image/webp" }]
      : [],
  };
}
