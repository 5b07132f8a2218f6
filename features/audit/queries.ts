import { and, asc, desc, eq, gte, inArray, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { auditLog, auditWords, editors } from "@/db/schema/editors";
import { canReadAuditLog } from "@/features/editors/policy";
import { cleanText } from "@/lib/clean";
import { containing } from "@/lib/like";
import type { Role } from "@/lib/role";

export type AuditLine = Omit<typeof auditLog.$inferSelect, "detail"> & {
  detailName: string | null;
  note: string | null;
};

export type AuditFilter = {
  /** Someone with an account; `system` is the magazine itself. */
  by?: number | "system";
  /** An action (`article.publish`), or all about a kind of thing (`article`). */
  kind?: string;
  articleId?: number;
  /** From which state to which. */
  was?: string;
  became?: string;
  from?: Date;
  until?: Date;
  search?: string;
  /** Only what is older than the line with this number. */
  before?: number;
};

export const auditPageSize = 100;

type Asks = { role: Role };

/** The audit log, newest first, a page at a time; nothing for who may not read it. */
export async function listAudit(editor: Asks, filter: AuditFilter): Promise<AuditLine[]> {
  if (!canReadAuditLog(editor)) return [];
  const rows = await db
    .select()
    .from(auditLog)
    .where(and(...conditions(filter), await containsWords(filter.search)))
    .orderBy(desc(auditLog.at), desc(auditLog.id))
    .limit(auditPageSize);
  return rows.map(({ detail, ...line }) => ({
    ...line,
    detailName: textIn(detail, "name"),
    note: textIn(detail, "note"),
  }));
}

function conditions({ by, kind, articleId, was, became, from, until, before }: AuditFilter): (SQL | undefined)[] {
  return [
    by === "system" ? isNull(auditLog.editorId) : by && eq(auditLog.editorId, by),
    by === "system" ? eq(auditLog.editorName, "") : undefined,
    kind ? eq(kind.includes(".") ? auditLog.action : auditLog.subjectType, kind) : undefined,
    articleId ? and(eq(auditLog.subjectType, "article"), eq(auditLog.subjectId, articleId)) : undefined,
    was ? eq(auditLog.from, was) : undefined,
    became ? eq(auditLog.to, became) : undefined,
    from && gte(auditLog.at, from),
    until && lt(auditLog.at, until),
    before
      ? sql`(${auditLog.at}, ${auditLog.id}) < (select l.created_at, l.id from ${auditLog} l where l.id = ${before})`
      : undefined,
  ].map((condition) => condition || undefined);
}

const mostArticles = 200;

/** Words in what the log says itself, and in the titles that articles have now. */
async function containsWords(typed = ""): Promise<SQL | undefined> {
  const search = cleanText(typed, 100);
  if (search === "") return undefined;
  const pattern = containing(search);
  const titled = await db
    .select({ id: articles.id })
    .from(articles)
    .where(sql`${articles.title} ilike ${pattern}`)
    .orderBy(desc(articles.updatedAt))
    .limit(mostArticles);
  const ids = titled.map(({ id }) => id);
  return or(
    sql`(${auditWords(auditLog)}) ilike ${pattern}`,
    ids.length > 0 ? and(eq(auditLog.subjectType, "article"), inArray(auditLog.subjectId, ids)) : undefined,
  );
}

function textIn(detail: Record<string, unknown> | null, name: string): string | null {
  const value = detail?.[name];
  return typeof value === "string" ? value : null;
}

/** Everyone who can stand in the log, also who is gone, by name; nobody for who may not read it. */
export async function listAuditPeople(editor: Asks): Promise<{ id: number; name: string }[]> {
  if (!canReadAuditLog(editor)) return [];
  return db.select({ id: editors.id, name: editors.name }).from(editors).orderBy(asc(editors.name), asc(editors.id));
}
