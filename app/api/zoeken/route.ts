import type { NextRequest } from "next/server";
import { answerSearch } from "@/features/search/answer";
import { parseSearch } from "@/features/search/schema";

/** Results while a reader types; `/zoeken` gives the same as a page. */
export async function GET(request: NextRequest) {
  const answer = await answerSearch(parseSearch(Object.fromEntries(request.nextUrl.searchParams)));
  return Response.json(answer, { status: answer.ok ? 200 : 429, headers: { "Cache-Control": "no-store" } });
}
