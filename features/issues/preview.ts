import { and, inArray, isNull } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import type { IsoWeek } from "@/lib/iso-week";
import type { Role } from "@/lib/role";
import { canPlan } from "./policy";
import { type IssueView, readIssue } from "./read";

/** An issue as it will be when all that is ready or planned by the clock has come out. Null for who plans nothing. */
export async function getIssuePreview(editor: { role: Role }, week: IsoWeek): Promise<IssueView | null> {
  if (!canPlan(editor)) return null;
  const coming = inArray(articles.status, ["ready", "scheduled", "published"]);
  return readIssue(week, and(coming, isNull(articles.trashedAt)));
}
