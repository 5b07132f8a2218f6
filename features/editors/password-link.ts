import { createHash, randomBytes } from "node:crypto";
import { and, eq, gt, isNull, lt, sql } from "drizzle-orm";
import { db, type Reader, type Tx } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { passwordLinks } from "@/db/schema/sessions";
import { env } from "@/lib/env";

export type LinkKind = "invitation" | "reset";

/** How long a link opens: who is invited may be on holiday, who forgot a password sits waiting. */
const seconds: Record<LinkKind, number> = { invitation: 7 * 86_400, reset: 3600 };

/**
 * Makes a link to choose a password by, once. Links that the account got before open nothing any more. Its address is of SITE_URL and
 * of nothing that a request said.
 */
export async function makeLink(tx: Tx, editorId: number, kind: LinkKind): Promise<string> {
  const token = randomBytes(32).toString("base64url");
  await tx.delete(passwordLinks).where(and(eq(passwordLinks.editorId, editorId), isNull(passwordLinks.usedAt)));
  await tx.insert(passwordLinks).values({
    editorId,
    kind,
    tokenHash: hashOf(token),
    endsAt: sql`now() + make_interval(secs => ${seconds[kind]})`,
  });
  return `${env.SITE_URL}/redactie/link/${token}`;
}

/** What a link is for and whose it is; null when it was used, has run out, was replaced, or never was. */
export async function findLink(reader: Reader, token: string): Promise<{ kind: LinkKind; editorId: number } | null> {
  const [link] = await reader
    .select({ kind: passwordLinks.kind, editorId: passwordLinks.editorId })
    .from(passwordLinks)
    .innerJoin(editors, eq(editors.id, passwordLinks.editorId))
    .where(and(opens(token), isNull(editors.removedAt)));
  return link ?? null;
}

/** Uses a link up. Of two who do so at once one is told no. */
export async function spendLink(tx: Tx, token: string, kind: LinkKind): Promise<number | null> {
  const [link] = await tx
    .update(passwordLinks)
    .set({ usedAt: sql`now()` })
    .where(and(opens(token), eq(passwordLinks.kind, kind)))
    .returning({ editorId: passwordLinks.editorId });
  return link?.editorId ?? null;
}

/** Throws away links that open nothing any more; answers how many. */
export async function forgetLinks(): Promise<number> {
  const gone = await db
    .delete(passwordLinks)
    .where(lt(passwordLinks.endsAt, sql`now() - interval '1 day'`))
    .returning({ id: passwordLinks.id });
  return gone.length;
}

function opens(token: string) {
  return and(
    eq(passwordLinks.tokenHash, hashOf(token)),
    isNull(passwordLinks.usedAt),
    gt(passwordLinks.endsAt, sql`now()`),
  );
}

/** 256 random bits need no slow hash: nobody guesses them. */
function hashOf(token: string): Buffer {
  return createHash("sha256").update(token).digest();
}
