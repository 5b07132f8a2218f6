import { connection } from "next/server";
import { getSitemap } from "@/features/sitemap/queries";
import { answerConditionally } from "@/lib/conditional";

/** The sitemap, or the index of its parts. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  return answerConditionally(request, await getSitemap(), "application/xml; charset=utf-8");
}
