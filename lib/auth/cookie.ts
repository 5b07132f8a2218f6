import { cookies } from "next/headers";
import { cookieOptions, makeToken, readToken, type TokenKind } from "./token";

/** Has this browser keep a token; only inside a server action or a route handler. */
export async function giveToken<Content extends Record<string, unknown>>(
  kind: TokenKind<Content>,
  content: Content,
): Promise<void> {
  (await cookies()).set(kind.cookie, await makeToken(kind, content), { ...cookieOptions, maxAge: kind.seconds });
}

/** What this browser's token says; whether it still counts is for the database to say. */
export async function keptToken<Content>(kind: TokenKind<Content>): Promise<Content | null> {
  const token = (await cookies()).get(kind.cookie)?.value;
  return token ? readToken(kind, token) : null;
}

/** Takes a token away from this browser; only inside a server action or a route handler. */
export async function takeToken(kind: TokenKind<unknown>): Promise<void> {
  (await cookies()).set(kind.cookie, "", { ...cookieOptions, maxAge: 0 });
}
