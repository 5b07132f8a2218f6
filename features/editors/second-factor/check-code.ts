import { and, eq, isNotNull, lt } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { secondFactors } from "@/db/schema/second-factor";
import { allow } from "@/features/limits/limit";
import { unseal } from "@/lib/auth/seal";
import { stepOf } from "@/lib/auth/totp";
import { spendRecoveryCode } from "./recovery-codes";

/** Whether one more code may be tried: five in a quarter of an hour, for the account or for a device that is known. */
export function mayTryCode(subject: string): Promise<boolean> {
  return allow("second-factor", subject, 5, 15 * 60);
}

/** Takes a code of the app, which then counts no more, or a recovery code: which of the two it was, or null. */
export async function takeCode(tx: Tx, editorId: number, typed: string): Promise<"app" | "recovery" | null> {
  const digits = typed.replace(/\s/g, "");
  if (/^\d{6}$/.test(digits)) return (await takeAppCode(tx, editorId, digits)) ? "app" : null;
  return (await spendRecoveryCode(tx, editorId, typed)) ? "recovery" : null;
}

async function takeAppCode(tx: Tx, editorId: number, code: string): Promise<boolean> {
  const [factor] = await tx
    .select()
    .from(secondFactors)
    .where(and(eq(secondFactors.editorId, editorId), isNotNull(secondFactors.confirmedAt)));
  const secret = factor && unseal(factor.secret);
  const step = secret ? stepOf(secret, code) : null;
  if (step === null) return false;
  // Of two who bring the same code at once, one is too late.
  const taken = await tx
    .update(secondFactors)
    .set({ lastStep: step })
    .where(and(eq(secondFactors.editorId, editorId), lt(secondFactors.lastStep, step)))
    .returning({ editorId: secondFactors.editorId });
  return taken.length > 0;
}
