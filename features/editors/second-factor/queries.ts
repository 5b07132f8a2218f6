import { and, eq, isNotNull } from "drizzle-orm";
import { db } from "@/db/client";
import { secondFactors } from "@/db/schema/second-factor";
import { countRecoveryCodes } from "./recovery-codes";

/** Whether an account asks for a second step at the login. */
export async function hasSecondFactor(editorId: number): Promise<boolean> {
  const [factor] = await db
    .select({ editorId: secondFactors.editorId })
    .from(secondFactors)
    .where(and(eq(secondFactors.editorId, editorId), isNotNull(secondFactors.confirmedAt)));
  return factor !== undefined;
}

/** One's own second factor: whether it is on, and how many recovery codes are left. */
export async function getOwnSecondFactor(editorId: number): Promise<{ on: boolean; codesLeft: number }> {
  const [on, codesLeft] = await Promise.all([hasSecondFactor(editorId), countRecoveryCodes(db, editorId)]);
  return { on, codesLeft };
}
