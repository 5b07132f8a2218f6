import { answerListFeed } from "@/features/feeds/answer";

type Context = { params: Promise<{ slug: string }> };

export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerListFeed(request, "rss", "tag", (await params).slug);
}
