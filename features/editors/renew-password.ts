import { and, eq, isNull, sql } from "drizzle-orm";
import { editors } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";
import type { HandedOver } from "./add";
import { lockAdmins } from "./lock-admins";
import { generatePassword, hashPassword } from "./password";

/** Gives someone who forgot it a new password, shown this once, and ends that person's sessions. Errors: forbidden, not-found, stale. */
export async function renewAccountPassword(
  actor: { id: number; name: string },
  id: number,
  version: number,
): Promise<Result<HandedOver>> {
  const password = generatePassword();
  const passwordHash = await hashPassword(password);

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

    await tx
      .update(editors)
      .set({
        passwordHash,
        sessionVersion: sql`${editors.sessionVersion} + 1`,
        version: sql`${editors.version} + 1`,
      })
      .where(eq(editors.id, id));
    await recordAudit(tx, actor, {
      action: "editor.renew-password",
      subjectType: "editor",
      subjectId: id,
      detail: { name: editor.name },
    });
    return ok({ name: editor.name, email: editor.email, password });
  });
}
