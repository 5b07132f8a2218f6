import { and, eq, isNull, sql } from "drizzle-orm";
import { editors } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";
import type { Role } from "@/lib/role";
import { editorFieldText } from "@/lib/text.nl/editors";
import { lockAdmins } from "./lock-admins";

/**
 * Gives someone another role and ends that person's sessions. Errors: forbidden (who asks is no admin any more), not-found,
 * stale, invalid (the last admin stays admin).
 */
export async function changeEditorRole(
  actor: { id: number; name: string },
  id: number,
  version: number,
  role: Role,
): Promise<Result> {
  return transact(async (tx) => {
    const admins = await lockAdmins(tx);
    if (!admins.includes(actor.id)) return refuse("forbidden");

    const [editor] = await tx
      .select()
      .from(editors)
      .where(and(eq(editors.id, id), isNull(editors.removedAt)))
      .for("update");
    if (!editor) return refuse("not-found");
    if (editor.version !== version) return refuse("stale");
    if (editor.role === role) return ok();
    if (admins.isLast(id)) return refuse("invalid", { role: editorFieldText.lastAdmin });

    await tx
      .update(editors)
      .set({ role, sessionVersion: sql`${editors.sessionVersion} + 1`, version: sql`${editors.version} + 1` })
      .where(eq(editors.id, id));
    await recordAudit(tx, actor, {
      action: "editor.change-role",
      subjectType: "editor",
      subjectId: id,
      from: editor.role,
      to: role,
      detail: { name: editor.name },
    });
    return ok();
  });
}
