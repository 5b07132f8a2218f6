import { db } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { clearDemo } from "@/db/seed/clear-demo";
import { recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import { storage } from "@/lib/storage";

/** Takes the demo's articles, comments, views and pictures away, in one transaction; answers the cache tags that expired: all. */
export async function clearDemoMagazine(actor: { id: number; name: string }): Promise<string[]> {
  const { files, expired } = await db.transaction(async (tx) => {
    const cleared = await clearDemo(tx);
    await recordAudit(tx, actor, { action: "settings.clear-demo", subjectType: "settings" });
    return { ...cleared, expired: await recordExpiry(tx, [tags.all]) };
  });
  // Only now that no row points at them any more; one that stays behind harms nobody.
  await Promise.allSettled(files.map((name) => storage.delete(name)));
  return expired;
}
