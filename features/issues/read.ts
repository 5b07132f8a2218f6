import { and, asc, eq, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { type ArticleCard, selectCards } from "@/features/articles/card";
import { getMediaViews } from "@/features/media/queries";
import type { MediaView } from "@/features/media/view";
import type { IsoWeek } from "@/lib/iso-week";
import { type CoverView, coverOf } from "./cover";

export type IssueView = {
  week: IsoWeek;
  title: string;
  note: string;
  /** The picture that the newsroom chose for it, if any. */
  cover: MediaView | null;
  /** The cover as it is drawn. */
  poster: CoverView;
  cards: ArticleCard[];
};

/** A week's issue with those of its articles that are `shown`, in its own order. A week without an issue row is an empty issue. */
export async function readIssue(week: IsoWeek, shown: SQL | undefined): Promise<IssueView> {
  const [issue] = await db
    .select()
    .from(issues)
    .where(and(eq(issues.year, week.year), eq(issues.week, week.week)));
  if (!issue) return withPoster({ week, title: "", note: "", cover: null, cards: [] });

  const cards = await selectCards(db, {
    where: and(shown, eq(articles.issueId, issue.id)),
    orderBy: [asc(articles.position), asc(articles.id)],
  });
  const covers = await getMediaViews(issue.coverId === null ? [] : [issue.coverId], db);
  const cover = issue.coverId === null ? null : (covers[issue.coverId] ?? null);
  return withPoster({ week, title: issue.title, note: issue.note, cover, cards });
}

function withPoster(issue: Omit<IssueView, "poster">): IssueView {
  return { ...issue, poster: coverOf(issue, issue.cards[0]) };
}
