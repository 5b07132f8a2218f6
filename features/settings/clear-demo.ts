import { db } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { clearDemo } from "@/db/seed/clear-demo";
import { recordAudit } from "@/features/audit/record";
import { letGoOf } from "@/features/media/tidy";
import { tags } from "@/lib/cache";

/** Takes the demo's articles, comments, views and pictures away, in one transaction; answers the cache tags that expired: all. */
export async function clearDemoMagazine(actor: { id: number; name: string }): Promise<string[]> {
  return db.transaction(async (tx) => {
    for (const gone of await clearDemo(tx)) await letGoOf(tx, gone);
    await recordAudit(tx, actor, { action: "settings.clear-demo", subjectType: "settings" });
    return recordExpiry(tx, [tags.all]);
  });
}
