import { connection, type NextRequest } from "next/server";
import { heartbeat } from "@/features/visitors/heartbeat";
import { readPageWord } from "@/lib/read-page";
import { readerAddress, readerAgent, readerWantsNoTracking } from "@/lib/request";
import { datelineFrame } from "./frame";

/**
 * Who is here, and a sign that this reader is: as JSON for the dateline's island, and with `?frame` as the line itself, a page for
 * the frame of readers without JavaScript, that asks again each minute. `p` is the page they are on (lib/read-page).
 */
export async function GET(request: NextRequest) {
  await connection();
  const query = request.nextUrl.searchParams;
  const visitors = await heartbeat(
    (await readerWantsNoTracking())
      ? null
      : { address: await readerAddress(), agent: await readerAgent(), page: readPageWord(query.get("p")) },
  );
  if (!query.has("frame")) return Response.json({ visitors, now: new Date() }, { headers: never });
  return new Response(datelineFrame(new Date(), visitors), {
    headers: { ...never, "Content-Type": "text/html; charset=utf-8" },
  });
}

const never = { "Cache-Control": "no-store" };
