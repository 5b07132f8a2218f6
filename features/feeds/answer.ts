import { connection } from "next/server";
import { getHub } from "@/features/websub/queries";
import { answerConditionally, type FinishedDocument, noDocument } from "@/lib/conditional";
import { env } from "@/lib/env";
import { keepLastGood } from "@/lib/last-good";
import { type FeedFormat, type FeedList, type FeedListKind, feedFiles, findList } from "./lists";
import { getFeed } from "./queries";

const types = {
  atom: "application/atom+xml; charset=utf-8",
  rss: "application/rss+xml; charset=utf-8",
  json: "application/feed+json; charset=utf-8",
};

type Answer = { document: FinishedDocument; links: string };

/** While the database is away there is the feed of before. */
const answerOr = keepLastGood<Answer>(100, 2_000);

/** The feed of the whole magazine. */
export async function answerFeed(request: Request, format: FeedFormat): Promise<Response> {
  await connection();
  return respond(request, format, await answerOr(format, () => make(format, null)));
}

/** The feed of a section, author or tag; 404 for one that is not there. */
export async function answerListFeed(
  request: Request,
  format: FeedFormat,
  of: FeedListKind,
  slug: string,
): Promise<Response> {
  await connection();
  const answer = await answerOr(`${format} ${of} ${slug}`, async () => {
    const list = await findList(of, slug);
    return list && make(format, list);
  });
  return respond(request, format, answer);
}

async function make(format: FeedFormat, list: FeedList | null): Promise<Answer> {
  return { document: await getFeed(format, list), links: await linksOf(format, list) };
}

function respond(request: Request, format: FeedFormat, answer: Answer | null): Response {
  return answer ? answerConditionally(request, answer.document, types[format], answer.links) : noDocument();
}

/** The feed's own address and its hub, which WebSub wants as headers too (section 4). */
async function linksOf(format: FeedFormat, list: FeedList | null): Promise<string> {
  const hub = await getHub();
  const self = `<${env.SITE_URL}${list?.path ?? ""}/${feedFiles[format]}>; rel="self"`;
  return hub ? `${self}, <${hub}>; rel="hub"` : self;
}
