import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { recordAudit } from "@/features/audit/record";

/** Ends all sessions of one's own account, on every device, at once. */
export async function endAllSessions(actor: { id: number; name: string }): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(editors)
      .set({ sessionVersion: sql`${editors.sessionVersion} + 1` })
      .where(eq(editors.id, actor.id));
    await recordAudit(tx, actor, { action: "editor.end-sessions", subjectType: "editor", subjectId: actor.id });
  });
}
