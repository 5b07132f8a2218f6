import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleAuthors, articles } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import type { IsoWeek } from "@/lib/iso-week";
import { ok, type Result, refuse } from "@/lib/result";
import type { Owned } from "./policy";

export type LockedArticle = Owned & { article: typeof articles.$inferSelect; week: IsoWeek | null };

/** Takes the article for this transaction alone. Refuses `not-found`, and `stale` when someone has saved since `version` (null: as it is now). */
export async function lockArticle(tx: Tx, id: number, version: number | null): Promise<Result<LockedArticle>> {
  const [article] = await tx.select().from(articles).where(eq(articles.id, id)).for("update");
  if (!article) return refuse("not-found");
  if (version !== null && article.version !== version) return refuse("stale");

  const authors = await tx
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, id));
  return ok({
    article,
    createdBy: article.createdBy,
    status: article.status,
    authorIds: authors.flatMap((author) => author.id ?? []),
    week: await findWeek(tx, article.issueId),
  });
}

async function findWeek(tx: Tx, issueId: number | null): Promise<IsoWeek | null> {
  if (issueId === null) return null;
  const [issue] = await tx.select({ year: issues.year, week: issues.week }).from(issues).where(eq(issues.id, issueId));
  return issue ?? null;
}

/** The id of a week's issue, made when it is not there yet, and held so that two publications in one week count each other. */
export async function lockIssue(tx: Tx, week: IsoWeek): Promise<number> {
  await tx.insert(issues).values(week).onConflictDoNothing();
  const [issue] = await tx
    .select({ id: issues.id })
    .from(issues)
    .where(and(eq(issues.year, week.year), eq(issues.week, week.week)))
    .for("update");
  if (!issue) throw new Error(`Issue ${week.year}-${week.week} is gone while it is being held`);
  return issue.id;
}
