import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, lt, sql } from "drizzle-orm";
import { db, type Reader, type Tx } from "@/db/client";
import { ownDataLinks } from "@/db/schema/own-data";
import { env } from "@/lib/env";

/** Makes a link that opens what is stored about an address, for an hour; the one before opens nothing any more. */
export async function makeLink(tx: Tx, email: string): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.delete(ownDataLinks).where(eq(ownDataLinks.email, email));
  await tx.insert(ownDataLinks).values({ email, tokenHash: hashOf(token), endsAt: sql`now() + interval '1 hour'` });
  return `${env.SITE_URL}/mijn-gegevens/${token}`;
}

/** Whose data a link opens; null when it has ended, was used to erase, was replaced, or never was. */
export async function readLink(reader: Reader, token: string): Promise<string | null> {
  if (!/^[A-Za-z0-9_-]{43}$/.test(token)) return null;
  const [link] = await reader.select({ email: ownDataLinks.email }).from(ownDataLinks).where(opens(token));
  return link?.email ?? null;
}

/** Uses a link up. Of two who do so at once one is told no. */
export async function spendLink(tx: Tx, token: string): Promise<string | null> {
  const [link] = await tx.delete(ownDataLinks).where(opens(token)).returning({ email: ownDataLinks.email });
  return link?.email ?? null;
}

/** Throws away links that open nothing any more; answers how many. */
export async function forgetOwnDataLinks(): Promise<number> {
  const gone = await db
    .delete(ownDataLinks)
    .where(lt(ownDataLinks.endsAt, sql`now()`))
    .returning({ id: ownDataLinks.id });
  return gone.length;
}

/** Looked for by its hash: how long that takes says nothing about a token that nobody can guess. */
function opens(token: string) {
  return and(eq(ownDataLinks.tokenHash, hashOf(token)), gt(ownDataLinks.endsAt, sql`now()`));
}

/** 256 random bits need no slow hash: nobody guesses them. */
function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
