import { connection } from "next/server";
import { robotsText } from "@/features/sitemap/robots";
import { answerConditionally, finish } from "@/lib/conditional";
import { env } from "@/lib/env";

export async function GET(request: Request): Promise<Response> {
  await connection();
  return answerConditionally(request, finish(robotsText(env.SITE_URL), null), "text/plain; charset=utf-8");
}
