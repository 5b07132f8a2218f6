import { and, desc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { auditLog } from "@/db/schema/editors";
import { type Actor, canReadArticle, type Owned } from "./policy";

/** A step on an article's way: who decided what, when, with which note. `at` is an ISO instant; no name is the magazine itself. */
export type Step = {
  id: number;
  at: string;
  by: string;
  action: string;
  from: string | null;
  to: string | null;
  note: string | null;
};

const shown = 100;

/** An article's way through the desk, the newest step first; nothing for who may not read the article. */
export async function listSteps(editor: Actor, id: number, article: Owned): Promise<Step[]> {
  if (!canReadArticle(editor, article)) return [];
  const rows = await db
    .select({
      id: auditLog.id,
      at: auditLog.at,
      by: auditLog.editorName,
      action: auditLog.action,
      from: auditLog.from,
      to: auditLog.to,
      note: sql<string | null>`${auditLog.detail} ->> 'note'`,
    })
    .from(auditLog)
    .where(and(eq(auditLog.subjectType, "article"), eq(auditLog.subjectId, id)))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(shown);
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}
