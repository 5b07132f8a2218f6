import { cacheLife, cacheTag } from "next/cache";
import { listArticles, listNewestSlugs } from "@/features/articles/queries";
import { isWithin } from "@/features/articles/within";
import { getSettings } from "@/features/settings/queries";
import { getHub } from "@/features/websub/queries";
import { tags } from "@/lib/cache";
import { type FinishedDocument, finish } from "@/lib/conditional";
import { env } from "@/lib/env";
import { renderAtom } from "./atom";
import { composeFeed } from "./feed";
import { renderJsonFeed } from "./json-feed";
import type { FeedFormat, FeedList } from "./lists";
import { renderRss } from "./rss";

const newest = 30;

const renderers = { atom: renderAtom, rss: renderRss, json: renderJsonFeed };

/** The newest articles of the magazine, or of a list in it, as a finished feed. Its parts bring the tags of what they name. */
export async function getFeed(format: FeedFormat, list: FeedList | null): Promise<FinishedDocument> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.feed, tags.all);
  if (list) cacheTag(listTag(list));
  const slugs = await listNewestSlugs(newest, list ? isWithin(list.of, list.id) : undefined);
  const shown = await listArticles(slugs);
  return finish(renderers[format](composeFeed(shown, await getSettings(), list, env.SITE_URL, await getHub())));
}

function listTag({ of, id }: FeedList): string {
  return { section: tags.sectionList, author: tags.authorList, tag: tags.tagList }[of](id);
}
