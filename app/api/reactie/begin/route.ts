import { connection } from "next/server";
import { begin } from "@/features/comments/begin";
import { reportSometimes } from "@/lib/report";
import { readerAddress } from "@/lib/request";

/** The smallest picture there is: a transparent dot. */
const dot = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");

/** A reader has touched the comment form, whose style sheet asks for this picture then: see features/comments/phases/time. */
export async function GET(): Promise<Response> {
  await connection();
  await begin(await readerAddress()).catch((error) => reportSometimes("comment-start", error));
  return new Response(dot, { headers: { "Content-Type": "image/gif", "Cache-Control": "no-store" } });
}
