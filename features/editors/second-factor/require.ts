import { eq, sql } from "drizzle-orm";
import { settings } from "@/db/schema/settings";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";
import { type Role, roles } from "@/lib/role";
import { lockAdmins } from "../lock-admins";

/** Says which roles cannot do without a second factor: who has none, sets one up before anything else. Errors: forbidden, stale. */
export async function requireFor(
  actor: { id: number; name: string },
  required: Role[],
  version: number,
): Promise<Result> {
  return transact(async (tx) => {
    const admins = await lockAdmins(tx);
    if (!admins.includes(actor.id)) return refuse("forbidden");
    const [before] = await tx.select().from(settings).for("update");
    if (!before || before.version !== version) return refuse("stale");
    await tx
      .update(settings)
      .set({
        secondFactorRoles: roles.filter((role) => required.includes(role)),
        version: sql`${settings.version} + 1`,
      })
      .where(eq(settings.id, before.id));
    await recordAudit(tx, actor, {
      action: "settings.require-second-factor",
      subjectType: "settings",
      from: before.secondFactorRoles.join(", "),
      to: required.join(", "),
    });
    return ok();
  });
}
