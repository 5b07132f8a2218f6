import type { Feed, FeedItem } from "./feed";

/** The feed in JSON Feed 1.1 (jsonfeed.org/version/1.1), with the full text as HTML. */
export function renderJsonFeed(feed: Feed): string {
  return JSON.stringify({
    version: "https://jsonfeed.org/version/1.1",
    title: feed.title,
    description: feed.description,
    home_page_url: feed.home,
    feed_url: feed.self.json,
    hubs: feed.hub ? [{ type: "WebSub", url: feed.hub }] : undefined,
    language: "nl",
    authors: [{ name: feed.magazine, url: `${feed.site}/` }],
    items: feed.items.map(item),
  });
}

function item(from: FeedItem) {
  return {
    id: from.id,
    url: from.url,
    title: from.title,
    summary: from.summary,
    content_html: from.html,
    image: from.image ?? undefined,
    date_published: from.published,
    date_modified: from.updated,
    authors: from.authors.map(({ name, url }) => ({ name, url: url ?? undefined })),
    tags: from.categories.map(({ label }) => label),
  };
}
