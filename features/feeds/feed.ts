import { momentsOf } from "@/features/articles/moments";
import type { ArticleView } from "@/features/articles/view";
import type { Settings } from "@/features/settings/queries";
import { outsideImage } from "@/lib/images/outside";
import { feedText } from "@/lib/text.nl/feeds";
import { contentOf } from "./content";
import type { FeedList } from "./lists";

/** A feed before it is written in one of its formats: every address is whole, every instant an ISO string. */
export type Feed = {
  title: string;
  description: string;
  home: string;
  /** The address of the feed in each format. */
  self: { atom: string; rss: string; json: string };
  /** The whole address of the magazine, without a slash at its end. */
  site: string;
  magazine: string;
  /** Who tells readers' programs of changes (WebSub), if anybody does. */
  hub: string | null;
  updated: string;
  items: FeedItem[];
};

export type FeedItem = {
  id: string;
  url: string;
  title: string;
  summary: string;
  html: string;
  image: string | null;
  published: string;
  updated: string;
  authors: { name: string; url: string | null }[];
  categories: { term: string; label: string; scheme: string }[];
};

/** The feed of the magazine, or of one list in it. */
export function composeFeed(
  articles: ArticleView[],
  settings: Settings,
  list: FeedList | null,
  site: string,
  hub: string | null = null,
): Feed {
  const base = list ? site + list.path : site;
  const items = articles.map((article) => itemOf(article, site));
  return {
    title: list ? feedText.listTitle(settings.name, list.name) : settings.name,
    description: list ? feedText.listDescription(settings.name, list.name) : settings.tagline,
    home: list ? base : `${site}/`,
    self: { atom: `${base}/feed.xml`, rss: `${base}/rss.xml`, json: `${base}/feed.json` },
    site,
    magazine: settings.name,
    hub,
    updated: newestOf(items),
    items,
  };
}

/** Without articles there is still a date to give: RFC 4287, 4.2.15, wants one. */
function newestOf(items: FeedItem[]): string {
  const [newest] = items.map(({ updated }) => updated).toSorted((a, b) => b.localeCompare(a));
  return newest ?? new Date(0).toISOString();
}

function itemOf(article: ArticleView, site: string): FeedItem {
  const url = `${site}/artikel/${article.slug}`;
  const { published, changed } = momentsOf(article);
  const image = outsideImage(article.hero);
  return {
    id: tagUri(article.id, published, site),
    url,
    title: article.title,
    summary: article.lede,
    html: contentOf(article, url, site),
    image: image && site + image.address,
    published,
    updated: changed,
    authors: article.bylines
      .filter(({ name }) => name !== "")
      .map(({ name, slug }) => ({ name, url: slug && `${site}/auteur/${slug}` })),
    categories: [
      ...(article.section ? [{ list: "rubriek", ...article.section }] : []),
      ...article.tags.map((tag) => ({ list: "trefwoord", ...tag })),
    ].map(({ list, slug, name }) => ({ term: slug, label: name, scheme: `${site}/${list}/` })),
  };
}

/** An article's name for ever, whatever becomes of its slug: RFC 4151, with the year in which it was first published. */
function tagUri(id: number, published: string, site: string): string {
  return `tag:${new URL(site).hostname},${published.slice(0, 4)}:artikel:${id}`;
}
