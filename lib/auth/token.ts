import { decode, encode } from "next-auth/jwt";
import { z } from "zod";
import { env } from "@/lib/env";

/*
 * What we give a browser to keep, as next-auth's encrypted tokens (docs/decisions/0003). Nothing else in the code knows next-auth. Each
 * kind of token has a key of its own, so that none can pass for another.
 */

const secure = env.SITE_URL.startsWith("https://");

/** `__Host-` binds a cookie to this host and to https (RFC 6265bis, 4.1.3.2). */
const cookieName = (name: string) => (secure ? `__Host-${name}` : name);

export type TokenKind<Content> = { cookie: string; seconds: number; content: z.ZodType<Content> };

const day = 24 * 60 * 60;

const sessionContent = z.object({ sessionId: z.uuid() });

export type SessionContent = z.infer<typeof sessionContent>;

/** Who is logged in: the name of a row that the database can delete. */
export const sessionToken: TokenKind<SessionContent> = {
  cookie: cookieName("antenne-sessie"),
  seconds: 30 * day,
  content: sessionContent,
};

export const sessionCookie = sessionToken.cookie;

const deviceContent = z.object({ editorId: z.number().int().positive(), deviceId: z.uuid() });

/** On this device the account has been logged in to before (docs/decisions/0016). */
export const deviceToken: TokenKind<z.infer<typeof deviceContent>> = {
  cookie: cookieName("antenne-apparaat"),
  seconds: 365 * day,
  content: deviceContent,
};

const linkContent = z.object({ link: z.string().regex(/^[\w-]{43}$/) });

/** What stood in a mailed link, between opening it and choosing a password. */
export const linkToken: TokenKind<z.infer<typeof linkContent>> = {
  cookie: cookieName("antenne-link"),
  seconds: 60 * 60,
  content: linkContent,
};

const codeContent = z.object({
  editorId: z.number().int().positive(),
  sessionVersion: z.number().int().positive(),
  goOn: z.string(),
});

/** Who gave the right password and has the second step to do. It opens nothing by itself. */
export const codeToken: TokenKind<z.infer<typeof codeContent>> = {
  cookie: cookieName("antenne-tweede-stap"),
  seconds: 10 * 60,
  content: codeContent,
};

export const cookieOptions = { httpOnly: true, sameSite: "lax", secure, path: "/" } as const;

/** A new token, never an old one made longer: who logs in again gets another. */
export async function makeToken<Content extends Record<string, unknown>>(
  kind: TokenKind<Content>,
  content: Content,
): Promise<string> {
  return encode({ token: { ...content }, secret: secret(), salt: kind.cookie, maxAge: kind.seconds });
}

/** What a token says, or null when it is not ours, is of another kind, was tampered with, or has run out. */
export async function readToken<Content>(kind: TokenKind<Content>, token: string): Promise<Content | null> {
  const key = secret();
  const read = await decode({ token, secret: key, salt: kind.cookie }).catch(() => null);
  const parsed = kind.content.safeParse(read);
  return parsed.success ? parsed.data : null;
}

function secret(): string {
  if (!env.AUTH_SECRET) throw new Error("AUTH_SECRET ontbreekt: zonder dat kan niemand inloggen.");
  return env.AUTH_SECRET;
}
