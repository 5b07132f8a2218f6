import { connection } from "next/server";
import { getSettings } from "@/features/settings/queries";
import { listNews, newsSince } from "@/features/sitemap/queries";
import { renderNews } from "@/features/sitemap/render";
import { answerConditionally, finish } from "@/lib/conditional";
import { env } from "@/lib/env";

/** The articles of the last two days, counted at each request: nothing has to change for one to grow old. */
export async function GET(request: Request): Promise<Response> {
  await connection();
  const since = newsSince().toISOString();
  const news = (await listNews()).filter(({ publishedAt }) => publishedAt >= since);
  const { name } = await getSettings();
  return answerConditionally(
    request,
    finish(renderNews(news, name, env.SITE_URL), null),
    "application/xml; charset=utf-8",
  );
}
