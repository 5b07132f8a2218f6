import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { queueLetter } from "@/features/mail/send";
import { magazineName } from "@/features/settings/name";
import { ok, type Result, refuse } from "@/lib/result";
import { peopleMail } from "@/lib/text.nl/people-mail";
import { lockAdmins } from "./lock-admins";
import { makeLink } from "./password-link";

/** Mails someone a link to choose a name and a password with, in the transaction that makes the account. */
export async function invite(
  tx: Tx,
  actor: { name: string },
  editor: { id: number; name: string; email: string },
): Promise<void> {
  const link = await makeLink(tx, editor.id, "invitation");
  await queueLetter(tx, editor.email, peopleMail.invitation(editor.name, actor.name, await magazineName(tx), link));
}

/**
 * Mails the invitation anew to someone who has not taken it; the link of the one before opens nothing any more. Errors: forbidden (who
 * asks is no admin any more), not-found, stale (there is a password by now).
 */
export async function inviteOnceMore(
  actor: { id: number; name: string },
  id: number,
  version: number,
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
    if (editor.version !== version || editor.passwordHash !== null) return refuse("stale");
    await invite(tx, actor, editor);
    await recordAudit(tx, actor, {
      action: "editor.invite-again",
      subjectType: "editor",
      subjectId: id,
      detail: { name: editor.name },
    });
    return ok();
  });
}
