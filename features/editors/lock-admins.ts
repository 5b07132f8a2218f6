import { and, eq, isNull } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { editors } from "@/db/schema/editors";

/** Locks the admins' rows until the transaction ends, so that two changes at once cannot leave the magazine without an admin. */
export async function lockAdmins(tx: Tx): Promise<{ includes(id: number): boolean; isLast(id: number): boolean }> {
  const admins = await tx
    .select({ id: editors.id })
    .from(editors)
    .where(and(eq(editors.role, "admin"), isNull(editors.removedAt)))
    .orderBy(editors.id)
    .for("update");
  const ids = admins.map((admin) => admin.id);
  return { includes: (id) => ids.includes(id), isLast: (id) => ids.length === 1 && ids[0] === id };
}
