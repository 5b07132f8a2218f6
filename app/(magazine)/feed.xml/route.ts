import { answerFeed } from "@/features/feeds/answer";

export function GET(request: Request): Promise<Response> {
  return answerFeed(request, "atom");
}
