import { and, eq, lt, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { sessions } from "@/db/schema/sessions";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";

/** Ends all sessions of one's own account, on every device, at once. */
export async function endAllSessions(actor: { id: number; name: string }): Promise<void> {
  await db.transaction(async (tx) => {
    await tx
      .update(editors)
      .set({ sessionVersion: sql`${editors.sessionVersion} + 1` })
      .where(eq(editors.id, actor.id));
    await tx.delete(sessions).where(eq(sessions.editorId, actor.id));
    await recordAudit(tx, actor, { action: "editor.end-sessions", subjectType: "editor", subjectId: actor.id });
  });
}

/** Ends one session of one's own account. Errors: not-found (it was over, or it is someone else's). */
export async function endOneSession(actor: { id: number; name: string }, sessionId: string): Promise<Result> {
  return transact(async (tx) => {
    const [ended] = await tx
      .delete(sessions)
      .where(and(eq(sessions.id, sessionId), eq(sessions.editorId, actor.id)))
      .returning({ device: sessions.device });
    if (!ended) return refuse("not-found");
    await recordAudit(tx, actor, {
      action: "editor.end-session",
      subjectType: "editor",
      subjectId: actor.id,
      detail: { device: ended.device },
    });
    return ok();
  });
}

/** Ends the session of this browser: a copy of its cookie is worth nothing from now on. */
export async function leave(sessionId: string): Promise<void> {
  await db.delete(sessions).where(eq(sessions.id, sessionId));
}

/** Throws away what is over, by its time or because the account's sessions were ended; answers how much that was. */
export async function forgetSessions(): Promise<number> {
  const over = sql`exists (select 1 from ${editors} where ${editors.id} = ${sessions.editorId}
    and ${editors.sessionVersion} <> ${sessions.sessionVersion})`;
  const gone = await db
    .delete(sessions)
    .where(or(lt(sessions.endsAt, sql`now()`), over))
    .returning({ id: sessions.id });
  return gone.length;
}
