import { and, eq, isNull, sql } from "drizzle-orm";
import { secondFactors } from "@/db/schema/second-factor";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { magazineName } from "@/features/settings/name";
import { seal, unseal } from "@/lib/auth/seal";
import { newSecret, stepOf, type ToScan, toScan } from "@/lib/auth/totp";
import { ok, type Result, refuse } from "@/lib/result";
import { secondFactorText as t } from "@/lib/text.nl/second-factor";
import { mayTryCode, takeCode } from "./check-code";
import { makeRecoveryCodes } from "./recovery-codes";

type Actor = { id: number; name: string; email: string };

/** Begins setting up: a new secret, which counts for nothing until a code of it has been confirmed. Errors: stale (there is one already). */
export async function beginSetUp(actor: Actor): Promise<Result<ToScan>> {
  const secret = newSecret();
  return transact<ToScan>(async (tx) => {
    const [begun] = await tx
      .insert(secondFactors)
      .values({ editorId: actor.id, secret: seal(secret) })
      .onConflictDoUpdate({
        target: secondFactors.editorId,
        set: { secret: seal(secret), lastStep: 0, createdAt: sql`now()` },
        setWhere: isNull(secondFactors.confirmedAt),
      })
      .returning({ editorId: secondFactors.editorId });
    if (!begun) return refuse("stale");
    return ok(toScan(secret, await magazineName(tx), actor.email));
  });
}

/** Turns the second factor on with a first code; answers the recovery codes, which are shown this once. Errors: rate-limited, stale, invalid. */
export async function confirmSetUp(actor: Actor, code: string): Promise<Result<string[]>> {
  if (!(await mayTryCode(`set-up ${actor.id}`))) return refuse("rate-limited");
  return transact<string[]>(async (tx) => {
    const [factor] = await tx
      .select()
      .from(secondFactors)
      .where(and(eq(secondFactors.editorId, actor.id), isNull(secondFactors.confirmedAt)))
      .for("update");
    const secret = factor && unseal(factor.secret);
    if (!secret) return refuse("stale");
    const step = stepOf(secret, code.replace(/\s/g, ""));
    if (step === null) return refuse("invalid", { code: t.codeWrong });
    await tx
      .update(secondFactors)
      .set({ confirmedAt: sql`now()`, lastStep: step })
      .where(eq(secondFactors.editorId, actor.id));
    await recordAudit(tx, actor, { action: "editor.second-factor-on", subjectType: "editor", subjectId: actor.id });
    return ok(await makeRecoveryCodes(tx, actor.id));
  });
}

/** New recovery codes for who shows a code; the old ones work no more. Errors: rate-limited, invalid. */
export async function renewCodes(actor: Actor, code: string): Promise<Result<string[]>> {
  if (!(await mayTryCode(String(actor.id)))) return refuse("rate-limited");
  return transact<string[]>(async (tx) => {
    if (!(await takeCode(tx, actor.id, code))) return refuse("invalid", { code: t.codeWrong });
    await recordAudit(tx, actor, { action: "editor.renew-codes", subjectType: "editor", subjectId: actor.id });
    return ok(await makeRecoveryCodes(tx, actor.id));
  });
}
