import { connection } from "next/server";
import { answerConditionally, noDocument } from "@/lib/conditional";
import { type FeedListKind, findList } from "./lists";
import { type FeedFormat, getFeed } from "./queries";

const types = {
  atom: "application/atom+xml; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

/** The feed of the whole magazine. */
export async function answerFeed(request: Request, format: FeedFormat): Promise<Response> {
  await connection();
  return answerConditionally(request, await getFeed(format, null), types[format]);
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
  return list ? answerConditionally(request, await getFeed(format, list), types[format]) : noDocument();
}
