import { and, eq, isNull, sql } from "drizzle-orm";
import { authors } from "@/db/schema/authors";
import { editors } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";
import { editorFieldText } from "@/lib/text.nl/editors";
import { lockAdmins } from "./lock-admins";

/**
 * Removes someone's account and ends that person's sessions; the byline and the articles stay. Errors: forbidden (who asks is no
 * admin any more), not-found, stale, invalid (the last admin stays).
 */
export async function removeAccount(actor: { id: number; name: string }, id: number, version: number): Promise<Result> {
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
    if (admins.isLast(id)) return refuse("invalid", { role: editorFieldText.lastAdmin });

    await tx.update(authors).set({ editorId: null }).where(eq(authors.editorId, id));
    await tx
      .update(editors)
      .set({
        removedAt: new Date(),
        passwordHash: null,
        sessionVersion: sql`${editors.sessionVersion} + 1`,
        version: sql`${editors.version} + 1`,
      })
      .where(eq(editors.id, id));
    await recordAudit(tx, actor, {
      action: "editor.remove",
      subjectType: "editor",
      subjectId: id,
      from: editor.role,
      detail: { name: editor.name },
    });
    return ok();
  });
}
