import type { Actor } from "@/features/articles/policy";
import { otherName } from "@/features/views/names";
import { mayKnow } from "./names";
import { readPeriod } from "./period";
import { canReadNumbers } from "./policy";
import { readTotals, readTrait, type Sums } from "./queries";

/** How an article is read: since it came, this week beside the week before, and the sites that sent most of its readers. */
export type ArticleNumbers = { views: number; week: Pick<Sums, "views" | "before">; sources: Source[] };

type Source = { value: string; views: number };

const mostSources = 3;

/** The numbers of one article in short; null for who may not know them. */
export async function readArticleNumbers(actor: Actor, id: number, now = new Date()): Promise<ArticleNumbers | null> {
  if (!canReadNumbers(actor) || !(await mayKnow(actor, id))) return null;
  const subject = { article: id };
  const period = (periode: string) => readPeriod({ periode, dag: "", van: "", tot: "" }, now);
  const [ever, week, sources] = await Promise.all([
    readTotals(actor, subject, period("alles")),
    readTotals(actor, subject, period("week")),
    readTrait(actor, subject, period("alles"), "source"),
  ]);
  return {
    views: ever.views,
    week: { views: week.views, before: week.before },
    sources: sources
      .filter(({ value }) => value !== otherName)
      .slice(0, mostSources)
      .map(({ value, views }) => ({ value, views })),
  };
}
