import { eq, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { sessions } from "@/db/schema/sessions";
import { recordAudit } from "@/features/audit/record";
import { type SessionContent, sessionToken } from "@/lib/auth/token";
import { dayOf } from "@/lib/dates";
import { describeDevice } from "@/lib/device";

type Account = { id: number; name: string; sessionVersion: number };

/** Logs an account in that has shown who it is. */
export function enter(editor: Account, agent: string): Promise<SessionContent> {
  return db.transaction((tx) => beginSession(tx, editor, agent));
}

/** Begins a session of an account that has shown who it is, and notes the login. `agent` is what the browser calls itself. */
export async function beginSession(tx: Tx, editor: Account, agent: string): Promise<SessionContent> {
  await tx.update(editors).set({ lastLoginAt: new Date() }).where(eq(editors.id, editor.id));
  await recordAudit(tx, editor, { action: "editor.login", subjectType: "editor", subjectId: editor.id });
  return openSession(tx, editor, agent);
}

/** A row for this browser, without a line in the log: for who goes on after a new password. */
export async function openSession(tx: Tx, editor: Account, agent: string): Promise<SessionContent> {
  const [session] = await tx
    .insert(sessions)
    .values({
      editorId: editor.id,
      sessionVersion: editor.sessionVersion,
      device: describeDevice(agent),
      lastSeenOn: dayOf(new Date()),
      endsAt: sql`now() + make_interval(secs => ${sessionToken.seconds})`,
    })
    .returning({ sessionId: sessions.id });
  if (!session) throw new Error("The database took no session");
  return session;
}
