import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";

/*
 * The session as next-auth's encrypted token (docs/decisions/0003). Nothing else in the code knows next-auth.
 */

const content = z.object({ editorId: z.number().int().positive(), sessionVersion: z.number().int().positive() });

export type SessionContent = z.infer<typeof content>;

export const sessionSeconds = 30 * 24 * 60 * 60;

const secure = env.SITE_URL.startsWith("https://");

/** `__Host-` binds the cookie to this host and to https (RFC 6265bis, 4.1.3.2). */
export const sessionCookie = secure ? "__Host-antenne-sessie" : "antenne-sessie";

export const sessionCookieOptions = {
  httpOnly: true,
  sameSite: "lax",
  secure,
  path: "/",
  maxAge: sessionSeconds,
} as const;

/** A new token, never an old one made longer: who logs in again gets another. */
export async function makeToken(session: SessionContent): Promise<string> {
  return encode({ token: { ...session }, secret: secret(), salt: sessionCookie, maxAge: sessionSeconds });
}

/** What a token says, or null when it is not ours, was tampered with, or has run out. */
export async function readToken(token: string): Promise<SessionContent | null> {
  const key = secret();
  const read = await decode({ token, secret: key, salt: sessionCookie }).catch(() => null);
  const parsed = content.safeParse(read);
  return parsed.success ? parsed.data : null;
}

function secret(): string {
  if (!env.AUTH_SECRET) throw new Error("AUTH_SECRET ontbreekt: zonder dat kan niemand inloggen.");
  return env.AUTH_SECRET;
}
