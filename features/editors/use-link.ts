import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { queueLetter } from "@/features/mail/send";
import { magazineName } from "@/features/settings/name";
import type { SessionContent } from "@/lib/auth/token";
import { ok, type Result, refuse } from "@/lib/result";
import { peopleMail } from "@/lib/text.nl/people-mail";
import { beginSession } from "./begin-session";
import { hashPassword } from "./password";
import { type LinkKind, spendLink } from "./password-link";

type Entered = { editorId: number; session: SessionContent };

/** Takes an invitation: the name and the password of the account are one's own, and one is logged in. Errors: not-found (the link opens nothing any more). */
export async function acceptInvitation(
  token: string,
  input: { name: string; next: string },
  agent: string,
): Promise<Result<Entered>> {
  const passwordHash = await hashPassword(input.next);
  return transact<Entered>(async (tx) => {
    const editor = await setPassword(tx, token, "invitation", { passwordHash, name: input.name });
    if (!editor) return refuse("not-found");
    await recordAudit(tx, editor, {
      action: "editor.accept-invitation",
      subjectType: "editor",
      subjectId: editor.id,
    });
    return ok({ editorId: editor.id, session: await beginSession(tx, editor, agent) });
  });
}

/**
 * Gives an account the password that its owner chose by a mailed link, ends its sessions, and mails that it has happened. One logs in
 * after it, as ever. Errors: not-found (the link opens nothing any more).
 */
export async function choosePassword(token: string, next: string): Promise<Result<{ editorId: number }>> {
  const passwordHash = await hashPassword(next);
  return transact<{ editorId: number }>(async (tx) => {
    const editor = await setPassword(tx, token, "reset", { passwordHash });
    if (!editor) return refuse("not-found");
    await recordAudit(tx, editor, { action: "editor.reset-password", subjectType: "editor", subjectId: editor.id });
    await queueLetter(tx, editor.email, peopleMail.changed(editor.name, await magazineName(tx)));
    return ok({ editorId: editor.id });
  });
}

async function setPassword(
  tx: Tx,
  token: string,
  kind: LinkKind,
  values: { passwordHash: string; name?: string },
): Promise<typeof editors.$inferSelect | null> {
  const editorId = await spendLink(tx, token, kind);
  if (editorId === null) return null;
  const [editor] = await tx
    .update(editors)
    .set({ ...values, sessionVersion: sql`${editors.sessionVersion} + 1`, version: sql`${editors.version} + 1` })
    .where(and(eq(editors.id, editorId), isNull(editors.removedAt)))
    .returning();
  return editor ?? null;
}
