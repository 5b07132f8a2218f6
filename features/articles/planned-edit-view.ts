import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { type editFailures, plannedEdits } from "@/db/schema/articles";
import { editors } from "@/db/schema/editors";
import { type DeskInput, readKept } from "./desk-input";
import { type Actor, canPublish } from "./policy";

/** A change for later, as the form shows it. `applyAt` is an ISO instant; `failure` says why it is not with readers. */
export type PlannedEdit = {
  applyAt: string;
  by: string | null;
  failure: (typeof editFailures)[number] | null;
  stamp: string;
  base: DeskInput;
  content: DeskInput;
};

/** The change of an article that waits for its time, for who may publish; `now` is what the article is. */
export async function findPlannedEdit(editor: Actor, id: number, now: DeskInput): Promise<PlannedEdit | null> {
  if (!canPublish(editor)) return null;
  const [row] = await db
    .select({ edit: plannedEdits, by: editors.name })
    .from(plannedEdits)
    .leftJoin(editors, eq(editors.id, plannedEdits.editorId))
    .where(eq(plannedEdits.articleId, id));
  if (!row) return null;
  const { applyAt, failure, stamp, base, content } = row.edit;
  return {
    applyAt: applyAt.toISOString(),
    by: row.by,
    failure,
    stamp,
    base: readKept(base, now) ?? now,
    content: readKept(content, now) ?? now,
  };
}
