import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { recordExpiry } from "@/db/expire";
import { issues } from "@/db/schema/issues";
import { media } from "@/db/schema/media";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";
import { planFieldText as text } from "@/lib/text.nl/plan";
import { releaseJob } from "./release";
import type { IssueInput } from "./schema";

/**
 * Names an issue, gives it a cover and a note, and sets or takes back its release time; answers the tags that expired. `version` 0 is an
 * issue that is not there yet. Errors: stale, invalid (the time has passed, the cover is gone, or it is out already).
 */
export async function saveIssue(
  editor: { id: number; name: string },
  { week: at, version, ...input }: IssueInput,
): Promise<Result<string[]>> {
  return transact<string[]>(async (tx) => {
    await tx.insert(issues).values(at).onConflictDoNothing();
    const [before] = await tx
      .select()
      .from(issues)
      .where(and(eq(issues.year, at.year), eq(issues.week, at.week)))
      .for("update");
    if (!before) throw new Error(`Issue ${at.year}-${at.week} is gone while it is being held`);
    if (before.version !== Math.max(version, 1)) return refuse("stale");
    if (input.coverId !== null && !(await isPicture(tx, input.coverId))) {
      return refuse("invalid", { coverId: text.coverGone });
    }
    const moved = input.releaseAt?.getTime() !== before.releaseAt?.getTime();
    if (moved && input.releaseAt !== null) {
      if (before.releasedAt !== null) return refuse("invalid", { releaseAt: text.releasedAlready });
      if (input.releaseAt.getTime() <= Date.now()) return refuse("invalid", { releaseAt: text.momentPassed });
      await enqueue(tx, releaseJob, { id: before.id }, { at: input.releaseAt });
    }
    await tx
      .update(issues)
      .set({ ...input, version: sql`${issues.version} + 1` })
      .where(eq(issues.id, before.id));
    await recordAudit(tx, editor, {
      action: moved ? "issue.schedule" : "issue.save",
      subjectType: "issue",
      subjectId: before.id,
      from: moved ? (before.releaseAt?.toISOString() ?? null) : before.title,
      to: moved ? (input.releaseAt?.toISOString() ?? null) : input.title,
      detail: { name: `${at.year}-${at.week}` },
    });
    return ok(await recordExpiry(tx, [tags.issue(at), tags.year(at.year)]));
  });
}

async function isPicture(tx: Tx, id: number): Promise<boolean> {
  return (await tx.$count(media, and(eq(media.id, id), eq(media.kind, "image")))) > 0;
}
