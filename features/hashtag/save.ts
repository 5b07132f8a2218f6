import { eq, sql } from "drizzle-orm";
import { recordExpiry } from "@/db/expire";
import { settings } from "@/db/schema/settings";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";
import type { HashtagInput } from "./schema";
import { forgetTimeline } from "./timeline";

/** Says what stands at the side and what does not; answers the cache tags that expired. Errors: stale. */
export async function saveHashtagSettings(
  actor: { id: number; name: string },
  input: HashtagInput,
): Promise<Result<string[]>> {
  const saved = await transact<string[]>(async (tx) => {
    const [before] = await tx.select().from(settings).for("update");
    if (!before || before.version !== input.version) return refuse("stale");

    await tx
      .update(settings)
      .set({
        hashtagShown: input.shown,
        hashtag: input.hashtag,
        hashtagInstance: input.instance,
        hashtagLanguages: input.languages,
        hashtagBlockedWords: input.blockedWords,
        hashtagBlockedAccounts: input.blockedAccounts,
        version: sql`${settings.version} + 1`,
      })
      .where(eq(settings.id, before.id));
    await recordAudit(tx, actor, {
      action: "settings.save-hashtag",
      subjectType: "settings",
      from: before.hashtag,
      to: input.hashtag,
    });
    return ok(await recordExpiry(tx, [tags.settings]));
  });
  if (saved.ok) forgetTimeline();
  return saved;
}
