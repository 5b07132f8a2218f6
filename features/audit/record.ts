import type { Tx } from "@/db/client";
import { auditLog } from "@/db/schema/editors";

/** Dotted names, `NOUN.VERB`; `lib/text.nl/dashboard` says what each means. */
export type AuditEntry = {
  action: string;
  subjectType: string;
  subjectId?: number | null;
  from?: string | null;
  to?: string | null;
  detail?: Record<string, unknown>;
};

/** Writes, in the transaction of the change itself, who did what. Without an editor the magazine itself did it. */
export async function recordAudit(
  tx: Tx,
  editor: { id: number; name: string } | null,
  entry: AuditEntry,
): Promise<void> {
  await tx.insert(auditLog).values({
    editorId: editor?.id ?? null,
    editorName: editor?.name ?? "",
    action: entry.action,
    subjectType: entry.subjectType,
    subjectId: entry.subjectId ?? null,
    from: entry.from ?? null,
    to: entry.to ?? null,
    detail: entry.detail ?? null,
  });
}
