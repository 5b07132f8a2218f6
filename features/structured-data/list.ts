import type { ArticleCard } from "@/features/articles/card";
import type { Settings } from "@/features/settings/queries";
import type { JsonLd } from "./json-ld";
import { breadcrumbData } from "./magazine";

type List = { name: string; path: string; cards: ArticleCard[] };

/** An issue, section, author, tag or series: a page that leads to articles, in their order. */
export function listData({ name, path, cards }: List, settings: Settings, site: string): JsonLd[] {
  return [
    {
      "@type": "CollectionPage",
      url: site + path,
      name,
      inLanguage: "nl",
      isPartOf: { "@type": "WebSite", "@id": `${site}/#site`, name: settings.name, url: `${site}/` },
      mainEntity: {
        "@type": "ItemList",
        numberOfItems: cards.length,
        itemListElement: cards.map((card, index) => ({
          "@type": "ListItem",
          position: index + 1,
          name: card.title,
          url: `${site}/artikel/${card.slug}`,
        })),
      },
    },
    breadcrumbData(
      [
        { name: settings.name, path: "/" },
        { name, path },
      ],
      site,
    ),
  ];
}
