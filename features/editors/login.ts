import { and, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { recordAudit } from "@/features/audit/record";
import { allow } from "@/features/limits/limit";
import type { SessionContent } from "@/lib/auth/token";
import { ok, type Result, refuse } from "@/lib/result";
import { verifyPassword } from "./password";

const quarter = 15 * 60;
const perAddress = 30;
const perAccount = 8;

/**
 * Checks an e-mail address and a password, notes the login and answers the session that begins. An unknown account, a removed one and a wrong password get the
 * same answer after the same work. Errors: rate-limited (per address and per account, also for accounts that do not exist), bad-login.
 */
export async function checkLogin(email: string, password: string, address: string): Promise<Result<SessionContent>> {
  if (!(await allow("login-address", address, perAddress, quarter))) return refuse("rate-limited");
  if (!(await allow("login-account", email.toLowerCase(), perAccount, quarter))) return refuse("rate-limited");

  const [editor] = await db
    .select()
    .from(editors)
    .where(and(eq(editors.email, email), isNull(editors.removedAt)));
  const matches = await verifyPassword(editor?.passwordHash ?? null, password);
  if (!editor || !matches) return refuse("bad-login");

  await db.transaction(async (tx) => {
    await tx.update(editors).set({ lastLoginAt: new Date() }).where(eq(editors.id, editor.id));
    await recordAudit(tx, editor, { action: "editor.login", subjectType: "editor", subjectId: editor.id });
  });
  return ok({ editorId: editor.id, sessionVersion: editor.sessionVersion });
}
