import { connection } from "next/server";
import { getHub } from "@/features/websub/queries";
import { answerConditionally, noDocument } from "@/lib/conditional";
import { env } from "@/lib/env";
import { type FeedFormat, type FeedList, type FeedListKind, feedFiles, findList } from "./lists";
import { getFeed } from "./queries";

const types = {
  atom: "application/atom+xml; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** The feed of the whole magazine. */
export async function answerFeed(request: Request, format: FeedFormat): Promise<Response> {
  await connection();
  return answerConditionally(request, await getFeed(format, null), types[format], await linksOf(format, null));
}

/** The feed of a section, author or tag; 404 for one that is not there. */
export async function answerListFeed(
  request: Request,
  format: FeedFormat,
  of: FeedListKind,
  slug: string,
): Promise<Response> {
  await connection();
  const list = await findList(of, slug);
  if (!list) return noDocument();
  return answerConditionally(request, await getFeed(format, list), types[format], await linksOf(format, list));
}

/** The feed's own address and its hub, which WebSub wants as headers too (section 4). */
async function linksOf(format: FeedFormat, list: FeedList | null): Promise<string> {
  const hub = await getHub();
  const self = `<${env.SITE_URL}${list?.path ?? ""}/${feedFiles[format]}>; rel="self"`;
  return hub ? `${self}, <${hub}>; rel="hub"` : self;
}
