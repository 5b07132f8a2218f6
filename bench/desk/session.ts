import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { openSession } from "@/features/editors/begin-session";
import { makeToken, sessionCookie, sessionToken } from "@/lib/auth/token";

/** The cookie of a new session of this account. */
export async function sessionTokenOf(editorId: number): Promise<{ name: string; value: string }> {
  const [editor] = await db.select().from(editors).where(eq(editors.id, editorId));
  if (!editor) throw new Error(`No editor ${editorId}`);
  const session = await db.transaction((tx) => openSession(tx, editor, ""));
  return { name: sessionCookie, value: await makeToken(sessionToken, session) };
}

/** The same, as a header. */
export async function sessionCookieOf(editorId: number): Promise<string> {
  const { name, value } = await sessionTokenOf(editorId);
  return `${name}=${value}`;
}
