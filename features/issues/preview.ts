import { and, inArray, isNull } from "drizzle-orm";
import { articles } from "@/db/schema/articles";
import type { IsoWeek } from "@/lib/iso-week";
import type { Role } from "@/lib/role";
import { canPlan } from "./policy";
import { type IssueView, readIssue } from "./read";

/** Holds for what will be in an issue: all that is ready, planned by the clock, or out. */
export const coming = and(inArray(articles.status, ["ready", "scheduled", "published"]), isNull(articles.trashedAt));

/** An issue as it will be when all that is coming has come out. Null for who plans nothing. */
export async function getIssuePreview(editor: { role: Role }, week: IsoWeek): Promise<IssueView | null> {
  return canPlan(editor) ? readIssue(week, coming) : null;
}
