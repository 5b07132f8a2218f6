import { expect, test, vi } from "vitest";

vi.hoisted(() => {
  process.env.SITE_URL = "https://antenne.example";
  process.env.AUTH_SECRET = "alleen om de proeven mee te sluiten";
});

const { codeToken, cookieOptions, deviceToken, linkToken, makeToken, readToken, sessionToken } = await import(
  "./token"
);

const kinds = [sessionToken, deviceToken, linkToken, codeToken];

test("on https every cookie is bound to this host, unread by scripts and not sent along from other sites", () => {
  for (const { cookie } of kinds) expect(cookie).toMatch(/^__Host-antenne-/);
  expect(cookieOptions).toEqual({ httpOnly: true, sameSite: "lax", secure: true, path: "/" });
});

test("a token of one kind does not pass for another, and not after it was touched", async () => {
  const sessionId = crypto.randomUUID();
  const token = await makeToken(sessionToken, { sessionId });
  expect(await readToken(sessionToken, token)).toEqual({ sessionId });
  for (const kind of [deviceToken, linkToken, codeToken]) expect(await readToken<unknown>(kind, token)).toBeNull();
  for (const other of [token.slice(0, -2), `${token}x`, "", "a.b.c.d.e", token.toUpperCase()]) {
    expect(await readToken(sessionToken, other)).toBeNull();
  }
});
