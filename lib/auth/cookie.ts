import { cookies } from "next/headers";
import { makeToken, readToken, type SessionContent, sessionCookie, sessionCookieOptions } from "./token";

/** Starts a session in this browser; only inside a server action. */
export async function startSession(session: SessionContent): Promise<void> {
  const token = await makeToken(session);
  (await cookies()).set(sessionCookie, token, sessionCookieOptions);
}

/** What the session cookie of this request says; whether it still counts is for the database to say. */
export async function readSession(): Promise<SessionContent | null> {
  const token = (await cookies()).get(sessionCookie)?.value;
  return token ? readToken(token) : null;
}

/** Ends the session in this browser; only inside a server action. */
export async function endSession(): Promise<void> {
  (await cookies()).set(sessionCookie, "", { ...sessionCookieOptions, maxAge: 0 });
}
