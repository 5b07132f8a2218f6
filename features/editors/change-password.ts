import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { allow } from "@/features/limits/limit";
import type { SessionContent } from "@/lib/auth/token";
import { ok, type Result, refuse } from "@/lib/result";
import { editorFieldText } from "@/lib/text.nl/editors";
import { openSession } from "./begin-session";
import { hashPassword, verifyPassword } from "./password";

/**
 * Changes one's own password and ends all sessions of the account; the answer is the session to go on with. Errors: rate-limited,
 * invalid (the present password is not right), not-found (removed in the meantime).
 */
export async function changePassword(
  actor: { id: number; name: string },
  current: string,
  next: string,
  agent: string,
): Promise<Result<SessionContent>> {
  if (!(await allow("password", String(actor.id), 8, 15 * 60))) return refuse("rate-limited");

  const [editor] = await db
    .select()
    .from(editors)
    .where(and(eq(editors.id, actor.id), isNull(editors.removedAt)));
  if (!editor) return refuse("not-found");
  if (!(await verifyPassword(editor.passwordHash, current))) {
    return refuse("invalid", { current: editorFieldText.currentWrong });
  }
  const passwordHash = await hashPassword(next);

  return transact(async (tx) => {
    const [changed] = await tx
      .update(editors)
      .set({ passwordHash, sessionVersion: sql`${editors.sessionVersion} + 1` })
      .where(and(eq(editors.id, actor.id), isNull(editors.removedAt)))
      .returning();
    if (!changed) return refuse("not-found");
    await recordAudit(tx, actor, { action: "editor.change-password", subjectType: "editor", subjectId: actor.id });
    return ok(await openSession(tx, changed, agent));
  });
}
