import { eq, sql } from "drizzle-orm";
import { recordExpiry } from "@/db/expire";
import { settings } from "@/db/schema/settings";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";
import type { WebsubInput } from "./schema";

/** Says which hub is told of new articles; answers the cache tags that expired, the feeds among them. Errors: stale. */
export function saveHub(actor: { id: number; name: string }, { version, hub }: WebsubInput): Promise<Result<string[]>> {
  return transact<string[]>(async (tx) => {
    const [before] = await tx.select().from(settings).for("update");
    if (!before || before.version !== version) return refuse("stale");
    await tx
      .update(settings)
      .set({ websubHub: hub, version: sql`${settings.version} + 1` })
      .where(eq(settings.id, before.id));
    await recordAudit(tx, actor, {
      action: "settings.save-hub",
      subjectType: "settings",
      from: before.websubHub,
      to: hub,
    });
    return ok(await recordExpiry(tx, [tags.settings, tags.feed]));
  });
}
