import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { recoveryCodes, secondFactors } from "@/db/schema/second-factor";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { queueLetter } from "@/features/mail/send";
import { magazineName } from "@/features/settings/name";
import { ok, type Result, refuse } from "@/lib/result";
import { peopleMail } from "@/lib/text.nl/people-mail";
import { secondFactorText as t } from "@/lib/text.nl/second-factor";
import { lockAdmins } from "../lock-admins";
import { mayTryCode, takeCode } from "./check-code";

/** Turns off one's own second factor, with a code. Whose role requires one has to set up another. Errors: rate-limited, invalid. */
export async function turnOff(actor: { id: number; name: string }, code: string): Promise<Result> {
  if (!(await mayTryCode(String(actor.id)))) return refuse("rate-limited");
  return transact(async (tx) => {
    if (!(await takeCode(tx, actor.id, code))) return refuse("invalid", { code: t.codeWrong });
    await forget(tx, actor.id);
    await recordAudit(tx, actor, { action: "editor.second-factor-off", subjectType: "editor", subjectId: actor.id });
    return ok();
  });
}

/**
 * Takes away the second factor of someone who lost it, ends that person's sessions and mails that it has happened. Errors: forbidden (who
 * asks is no admin any more), not-found, stale.
 */
export async function takeAway(actor: { id: number; name: string }, id: number, version: number): Promise<Result> {
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
    await forget(tx, id);
    await tx
      .update(editors)
      .set({ sessionVersion: sql`${editors.sessionVersion} + 1`, version: sql`${editors.version} + 1` })
      .where(eq(editors.id, id));
    await queueLetter(tx, editor.email, peopleMail.secondFactorOff(editor.name, actor.name, await magazineName(tx)));
    await recordAudit(tx, actor, {
      action: "editor.second-factor-reset",
      subjectType: "editor",
      subjectId: id,
      detail: { name: editor.name },
    });
    return ok();
  });
}

async function forget(tx: Tx, editorId: number): Promise<void> {
  await tx.delete(secondFactors).where(eq(secondFactors.editorId, editorId));
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.editorId, editorId));
}
