import { and, desc, eq, lt } from "drizzle-orm";
import { db } from "@/db/client";
import { auditLog } from "@/db/schema/editors";

export type AuditLine = Omit<typeof auditLog.$inferSelect, "detail"> & { detailName: string | null };

export const auditPageSize = 100;

/** The audit log, newest first, a page at a time: those before the line `before`. */
export async function listAudit(filter: { before?: number; editorId?: number }): Promise<AuditLine[]> {
  const rows = await db
    .select()
    .from(auditLog)
    .where(
      and(
        filter.before === undefined ? undefined : lt(auditLog.id, filter.before),
        filter.editorId === undefined ? undefined : eq(auditLog.editorId, filter.editorId),
      ),
    )
    .orderBy(desc(auditLog.id))
    .limit(auditPageSize);
  return rows.map(({ detail, ...line }) => ({ ...line, detailName: nameIn(detail) }));
}

function nameIn(detail: Record<string, unknown> | null): string | null {
  return typeof detail?.name === "string" ? detail.name : null;
}
