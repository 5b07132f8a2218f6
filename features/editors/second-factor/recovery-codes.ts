import { createHash, randomInt } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import type { Reader, Tx } from "@/db/client";
import { recoveryCodes } from "@/db/schema/second-factor";

const count = 10;

/** Letters and digits that nobody takes for one another. */
const alphabet = "abcdefghjkmnpqrstuvwxyz23456789";

/** Gives an account ten new codes, of which only the hashes are kept; those it had work no more. */
export async function makeRecoveryCodes(tx: Tx, editorId: number): Promise<string[]> {
  const codes = Array.from({ length: count }, newCode);
  await tx.delete(recoveryCodes).where(eq(recoveryCodes.editorId, editorId));
  await tx.insert(recoveryCodes).values(codes.map((code) => ({ editorId, codeHash: hashOf(code) })));
  return codes;
}

/** Uses a code up: whether it was one of the account's, and had not been used. */
export async function spendRecoveryCode(tx: Tx, editorId: number, typed: string): Promise<boolean> {
  const spent = await tx
    .update(recoveryCodes)
    .set({ usedAt: sql`now()` })
    .where(
      and(
        eq(recoveryCodes.editorId, editorId),
        eq(recoveryCodes.codeHash, hashOf(typed)),
        isNull(recoveryCodes.usedAt),
      ),
    )
    .returning({ id: recoveryCodes.id });
  return spent.length > 0;
}

/** How many codes an account has left. */
export async function countRecoveryCodes(reader: Reader, editorId: number): Promise<number> {
  const left = await reader
    .select({ id: recoveryCodes.id })
    .from(recoveryCodes)
    .where(and(eq(recoveryCodes.editorId, editorId), isNull(recoveryCodes.usedAt)));
  return left.length;
}

/** Three groups of five, 74 bits: nobody guesses them, so they need no slow hash. */
function newCode(): string {
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join("");
  return [group(), group(), group()].join("-");
}

/** However it was typed over: capitals, spaces and dashes make no difference. */
function hashOf(code: string): Buffer {
  return createHash("sha256")
    .update(code.toLowerCase().replace(/[^a-z0-9]/g, ""))
    .digest();
}
