import type { Metadata } from "next";
import { getSettings } from "@/features/settings/queries";
import type { IsoWeek } from "@/lib/iso-week";
import { epubText } from "@/lib/text.nl/epub";
import { feedText } from "@/lib/text.nl/feeds";
import type { FeedList } from "./lists";

type Alternates = NonNullable<Metadata["alternates"]>;
type FeedLink = { url: string; title: string };

/** A page's own address, its language, and the feeds that a reader of it may want: those of its list first, then the magazine's. */
export async function getAlternates(path: string, list?: Pick<FeedList, "name" | "path">): Promise<Alternates> {
  const { name } = await getSettings();
  const magazine = { title: name, base: "" };
  const feeds = list ? [{ title: feedText.listTitle(name, list.name), base: list.path }, magazine] : [magazine];
  return {
    canonical: path,
    languages: { nl: path },
    types: {
      "application/atom+xml": feeds.map(
        ({ title, base }): FeedLink => ({ url: `${base}/feed.xml`, title: feedText.atomLink(title) }),
      ),
      "application/rss+xml": feeds.map(
        ({ title, base }): FeedLink => ({ url: `${base}/rss.xml`, title: feedText.rssLink(title) }),
      ),
      "application/feed+json": feeds.map(
        ({ title, base }): FeedLink => ({ url: `${base}/feed.json`, title: feedText.jsonLink(title) }),
      ),
    },
  };
}

/** A week's issue has a book too. */
export function withBook(alternates: Alternates, week: IsoWeek): Alternates {
  const link: FeedLink = { url: `/${week.year}/week/${week.week}.epub`, title: epubText.linkTitle(week) };
  return { ...alternates, types: { ...alternates.types, "application/epub+zip": [link] } };
}
