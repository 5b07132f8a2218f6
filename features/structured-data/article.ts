import { momentsOf } from "@/features/articles/moments";
import type { ArticleView } from "@/features/articles/view";
import type { Settings } from "@/features/settings/queries";
import { articleOgImage } from "@/features/social-images/og-image";
import { outsideImage } from "@/lib/images/outside";
import type { JsonLd } from "./json-ld";
import { breadcrumbData, organizationData } from "./magazine";

/** An article, and where it stands in the magazine. */
export function articleData(article: ArticleView, settings: Settings, site: string): JsonLd[] {
  const path = `/artikel/${article.slug}`;
  const section = article.section ? [{ name: article.section.name, path: `/rubriek/${article.section.slug}` }] : [];
  return [
    newsArticle(article, settings, site),
    breadcrumbData([{ name: settings.name, path: "/" }, ...section, { name: article.title, path }], site),
  ];
}

function newsArticle(article: ArticleView, settings: Settings, site: string): JsonLd {
  const url = `${site}/artikel/${article.slug}`;
  const { published, changed } = momentsOf(article);
  const hero = outsideImage(article.hero);
  const drawn = articleOgImage(article, settings);
  const image = hero ? { url: hero.address, width: hero.width, height: hero.height } : drawn;
  return {
    "@type": "NewsArticle",
    "@id": `${url}#artikel`,
    url,
    mainEntityOfPage: url,
    headline: article.title,
    description: article.seo.description || article.lede,
    inLanguage: "nl",
    datePublished: published,
    dateModified: changed,
    image: image
      ? [{ "@type": "ImageObject", url: site + image.url, width: image.width, height: image.height }]
      : undefined,
    author: article.bylines.map(({ name, slug }) => ({
      "@type": "Person",
      name,
      url: slug ? `${site}/auteur/${slug}` : undefined,
    })),
    publisher: organizationData(settings, site),
    articleSection: article.section?.name,
    keywords: article.tags.map(({ name }) => name),
    wordCount: article.wordCount,
    isAccessibleForFree: true,
    correction: article.corrections.map(({ text, correctedAt }) => ({
      "@type": "CorrectionComment",
      text,
      datePublished: correctedAt,
    })),
  };
}
