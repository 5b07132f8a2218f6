import { connection, type NextRequest } from "next/server";
import { getHashtag } from "@/features/hashtag/queries";
import { hashtagFrame } from "./frame";

/** What stands under the hashtag now: as JSON for the island, and with `?frame` as a page for the frame of readers without JavaScript. */
export async function GET(request: NextRequest): Promise<Response> {
  await connection();
  const view = await getHashtag();
  if (!request.nextUrl.searchParams.has("frame")) return Response.json(view, { headers: never });
  return new Response(hashtagFrame(view), { headers: { ...never, "Content-Type": "text/html; charset=utf-8" } });
}

const never = { "Cache-Control": "no-store" };
