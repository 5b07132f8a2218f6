import { cacheLife, cacheTag } from "next/cache";
import { listArticles, listNewestSlugs } from "@/features/articles/queries";
import { isWithin } from "@/features/articles/within";
import { getSettings } from "@/features/settings/queries";
import { tags } from "@/lib/cache";
import { type FinishedDocument, finish } from "@/lib/conditional";
import { env } from "@/lib/env";
import { renderAtom } from "./atom";
import { composeFeed } from "./feed";
import { renderJsonFeed } from "./json-feed";
import type { FeedList } from "./lists";
import { renderRss } from "./rss";

export type FeedFormat = "atom" | "rss" | "json";

const newest = 30;

const renderers = { atom: renderAtom, rss: renderRss, json: renderJsonFeed };

/** The newest articles of the magazine, or of a list in it, as a finished feed. Its parts bring the tags of what they name. */
export async function getFeed(format: FeedFormat, list: FeedList | null): Promise<FinishedDocument> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.feed, tags.all);
  if (list) cacheTag(listTag(list));
  const slugs = await listNewestSlugs(newest, list ? isWithin(list.of, list.id) : undefined);
  return finish(renderers[format](composeFeed(await listArticles(slugs), await getSettings(), list, env.SITE_URL)));
}

function listTag({ of, id }: FeedList): string {
  return { section: tags.sectionList, author: tags.authorList, tag: tags.tagList }[of](id);
}
