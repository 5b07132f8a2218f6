import { and, desc, eq, inArray, or } from "drizzle-orm";
import { cacheLife, cacheTag } from "next/cache";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { type ArticleCard, selectCards } from "@/features/articles/card";
import { findEndWeek, isPublic, isVisibleWeek } from "@/features/articles/placement";
import { tags } from "@/lib/cache";
import { weekOf } from "@/lib/dates";
import { sameWeekBefore } from "./same-week";

const mostYears = 10;

/** "Deze week in 2025, 2024 …": the lead of the same week in each earlier year that has one, newest first. */
export async function listEarlierLeads(year: number, week: number): Promise<ArticleCard[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.firstWeek, tags.all);
  const first = await findEndWeek(db, "first");
  const weeks = sameWeekBefore({ year, week }, first?.year ?? year, mostYears);
  cacheTag(...weeks.map(tags.issue));
  if (weeks.length === 0) return [];

  const inThese = or(...weeks.map((earlier) => and(eq(issues.year, earlier.year), eq(issues.week, earlier.week))));
  const leads = await db
    .selectDistinctOn([issues.id], { id: articles.id })
    .from(articles)
    .innerJoin(issues, eq(issues.id, articles.issueId))
    .where(and(isPublic, isVisibleWeek(weekOf(new Date())), inThese))
    .orderBy(issues.id, articles.position, articles.id);
  if (leads.length === 0) return [];
  const ids = leads.map((lead) => lead.id);
  const cards = await selectCards(db, { where: inArray(articles.id, ids), orderBy: [desc(issues.year)] });
  for (const { hero } of cards) if (hero) cacheTag(tags.media(hero.id));
  return cards;
}
