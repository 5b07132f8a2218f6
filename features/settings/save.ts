import { eq, sql } from "drizzle-orm";
import { recordExpiry } from "@/db/expire";
import { settings } from "@/db/schema/settings";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";
import type { SettingsInput } from "./schema";

/** Names the magazine, for the first time or anew; answers the cache tags that expired. Errors: stale. */
export async function saveMagazine(
  actor: { id: number; name: string },
  { version, ...input }: SettingsInput,
): Promise<Result<string[]>> {
  return transact<string[]>(async (tx) => {
    const [before] = await tx.select().from(settings).for("update");
    if (!before || before.version !== version) return refuse("stale");

    await tx
      .update(settings)
      .set({ ...input, setUpAt: before.setUpAt ?? new Date(), version: sql`${settings.version} + 1` })
      .where(eq(settings.id, before.id));
    await recordAudit(tx, actor, {
      action: "settings.save",
      subjectType: "settings",
      from: before.name,
      to: input.name,
    });
    return ok(await recordExpiry(tx, [tags.settings]));
  });
}
