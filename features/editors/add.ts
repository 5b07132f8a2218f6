import { sql } from "drizzle-orm";
import { editors } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";
import { editorFieldText } from "@/lib/text.nl/editors";
import { giveByline, isFreeByline, makeByline } from "./give-byline";
import { invite } from "./invite";
import { lockAdmins } from "./lock-admins";
import { generatePassword, hashPassword } from "./password";
import type { NewEditor } from "./schema";

/** A password on its way to whoever it is for; null for who got an invitation by mail. */
export type HandedOver = { name: string; email: string; password: string | null };

export type Added = { handedOver: HandedOver; expired: string[] };

/**
 * Makes an account, with an invitation by mail or a password that is shown this once; an account that was removed comes back to life. Errors: forbidden
 * (who asks is no admin any more), invalid (the address already has an account, or the byline is someone's).
 */
export async function addAccount(actor: { id: number; name: string }, input: NewEditor): Promise<Result<Added>> {
  const password = input.access === "password" ? generatePassword() : null;
  const passwordHash = password === null ? null : await hashPassword(password);

  return transact(async (tx) => {
    const admins = await lockAdmins(tx);
    if (!admins.includes(actor.id)) return refuse("forbidden");
    if (typeof input.byline === "number" && !(await isFreeByline(tx, input.byline))) {
      return refuse("invalid", { byline: editorFieldText.bylineTaken });
    }
    const [editor] = await tx
      .insert(editors)
      .values({ name: input.name, email: input.email, role: input.role, passwordHash })
      .onConflictDoUpdate({
        target: editors.email,
        set: {
          name: input.name,
          role: input.role,
          passwordHash,
          removedAt: null,
          sessionVersion: sql`${editors.sessionVersion} + 1`,
          version: sql`${editors.version} + 1`,
        },
        setWhere: sql`${editors.removedAt} is not null`,
      })
      .returning();
    if (!editor) return refuse("invalid", { email: editorFieldText.emailTaken });

    if (typeof input.byline === "number") await giveByline(tx, editor.id, input.byline);
    const expired = input.byline === "new" ? await makeByline(tx, editor) : [];

    if (password === null) await invite(tx, actor, editor);
    await recordAudit(tx, actor, {
      action: password === null ? "editor.invite" : "editor.add",
      subjectType: "editor",
      subjectId: editor.id,
      to: editor.role,
      detail: { name: editor.name },
    });
    return ok({ handedOver: { name: editor.name, email: editor.email, password }, expired });
  });
}
