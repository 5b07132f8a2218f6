import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { issues } from "@/db/schema/issues";
import { selectCards } from "@/features/articles/card";
import { getMediaViews } from "@/features/media/queries";
import type { IsoWeek } from "@/lib/iso-week";
import type { Role } from "@/lib/role";
import { canPlan } from "./policy";
import type { IssueView } from "./queries";

/** An issue as it will be when all that is ready or planned by the clock has come out. Null for who plans nothing. */
export async function getIssuePreview(editor: { role: Role }, week: IsoWeek): Promise<IssueView | null> {
  if (!canPlan(editor)) return null;
  const [issue] = await db
    .select()
    .from(issues)
    .where(and(eq(issues.year, week.year), eq(issues.week, week.week)));
  if (!issue) return { week, title: "", note: "", cover: null, cards: [] };
  const cards = await selectCards(db, {
    where: and(
      eq(articles.issueId, issue.id),
      inArray(articles.status, ["ready", "scheduled", "published"]),
      isNull(articles.trashedAt),
    ),
    orderBy: [asc(articles.position), asc(articles.id)],
  });
  const covers = issue.coverId === null ? {} : await getMediaViews([issue.coverId], db);
  const cover = issue.coverId === null ? null : (covers[issue.coverId] ?? null);
  return { week, title: issue.title, note: issue.note, cover, cards };
}
