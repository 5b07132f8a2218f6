import { connection } from "next/server";
import { toEventCalendar } from "@/features/agenda/queries";
import { getArticle } from "@/features/articles/queries";
import { answerConditionally, noDocument } from "@/lib/conditional";
import { slugPattern } from "@/lib/slug";

type Context = { params: Promise<{ slug: string }> };

/** One article's event, to put in a calendar; 404 for an article without one. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  await connection();
  const { slug } = await params;
  const article = slugPattern.test(slug) ? await getArticle(slug) : null;
  const calendar = article && toEventCalendar(article);
  return calendar ? answerConditionally(request, calendar, "text/calendar; charset=utf-8") : noDocument();
}
