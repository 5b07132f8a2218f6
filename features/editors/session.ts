import { and, desc, eq, gt, isNull, ne, sql } from "drizzle-orm";
import { redirect } from "next/navigation";
import { cache } from "react";
import { db } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { editors } from "@/db/schema/editors";
import { secondFactors } from "@/db/schema/second-factor";
import { sessions } from "@/db/schema/sessions";
import { settings } from "@/db/schema/settings";
import { keptToken } from "@/lib/auth/cookie";
import { type SessionContent, sessionToken } from "@/lib/auth/token";
import { dayOf } from "@/lib/dates";
import type { Role } from "@/lib/role";

/** Who is logged in. `authorId` is the byline that belongs to the account. */
export type CurrentEditor = { id: number; name: string; email: string; role: Role; authorId: number | null };

/** Who is logged in, and whether a second factor has to be set up before anything else. */
export type Login = { editor: CurrentEditor; mustSetUp: boolean };

/** For a page of the dashboard: who is logged in, or off to the login and, after it, back to `path`. */
export async function requireEditor(path?: string): Promise<CurrentEditor> {
  const login = await currentLogin();
  if (!login) redirect(path ? `/redactie/inloggen?verder=${encodeURIComponent(path)}` : "/redactie/inloggen");
  if (login.mustSetUp) redirect("/redactie/tweede-stap");
  return login.editor;
}

/** Who is logged in and may work, asked of the database on each request: a session ends at once when it must. */
export async function currentEditor(): Promise<CurrentEditor | null> {
  const login = await currentLogin();
  return login && !login.mustSetUp ? login.editor : null;
}

/** Who is logged in, also without the second factor that the role requires: for setting it up, and nothing else. */
export const currentLogin = cache(async (): Promise<Login | null> => {
  const session = await currentSession();
  return session ? findLogin(session) : null;
});

/** The name of this browser's session, which may be over. */
export function currentSession(): Promise<SessionContent | null> {
  return keptToken(sessionToken);
}

/** The account of a session that still counts: there, not over, of the account's session version, and the account not removed. */
export async function findLogin({ sessionId }: SessionContent): Promise<Login | null> {
  const [found] = await db
    .select({
      id: editors.id,
      name: editors.name,
      email: editors.email,
      role: editors.role,
      authorId: authors.id,
      lastSeenOn: sessions.lastSeenOn,
      mustSetUp: mustSetUp(),
    })
    .from(sessions)
    .innerJoin(editors, eq(editors.id, sessions.editorId))
    .leftJoin(authors, eq(authors.editorId, editors.id))
    .where(
      and(
        eq(sessions.id, sessionId),
        gt(sessions.endsAt, sql`now()`),
        eq(sessions.sessionVersion, editors.sessionVersion),
        isNull(editors.removedAt),
      ),
    );
  if (!found) return null;
  const { lastSeenOn, mustSetUp: lacks, ...editor } = found;
  await noteSeen(sessionId, lastSeenOn);
  return { editor, mustSetUp: lacks };
}

/** The role requires a second factor and the account has none. */
function mustSetUp() {
  return sql<boolean>`exists (select 1 from ${settings} where ${editors.role} = any(${settings.secondFactorRoles}))
    and not exists (select 1 from ${secondFactors}
      where ${secondFactors.editorId} = ${editors.id} and ${secondFactors.confirmedAt} is not null)`;
}

/** Once a day: more than the day nobody needs to know. */
async function noteSeen(sessionId: string, lastSeenOn: string): Promise<void> {
  const today = dayOf(new Date());
  if (lastSeenOn === today) return;
  await db
    .update(sessions)
    .set({ lastSeenOn: today })
    .where(and(eq(sessions.id, sessionId), ne(sessions.lastSeenOn, today)));
}

/** A session as its owner sees it. `lastSeenOn` is a day (Europe/Amsterdam). */
export type SessionLine = { id: string; device: string; lastSeenOn: string };

/** The sessions of an account that still count, the one seen last first. */
export async function listSessions(editorId: number): Promise<SessionLine[]> {
  return db
    .select({ id: sessions.id, device: sessions.device, lastSeenOn: sessions.lastSeenOn })
    .from(sessions)
    .innerJoin(editors, eq(editors.id, sessions.editorId))
    .where(
      and(
        eq(sessions.editorId, editorId),
        gt(sessions.endsAt, sql`now()`),
        eq(sessions.sessionVersion, editors.sessionVersion),
      ),
    )
    .orderBy(desc(sessions.lastSeenOn), desc(sessions.id));
}
