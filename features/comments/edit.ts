import { eq, sql } from "drizzle-orm";
import { recordExpiry } from "@/db/expire";
import { comments } from "@/db/schema/comments";
import { transact } from "@/db/transact";
import type { Actor } from "@/features/articles/policy";
import { recordAudit } from "@/features/audit/record";
import { tags } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";
import { getOwned, holdComment } from "./change-status";
import { pageOf } from "./layout";
import { getLayout } from "./pages";
import { canModerate } from "./policy";
import type { DeskEdit } from "./schema";

export type Edited = { id: number; version: number; expired: string[] };

/**
 * Changes the words of a comment for the desk. Readers see that it did, and why; the log keeps the reason and never the words. Errors:
 * not-found, forbidden, stale.
 */
export function editByDesk(
  editor: Actor & { name: string },
  { id, version, text, reason }: DeskEdit,
): Promise<Result<Edited>> {
  return transact<Edited>(async (tx) => {
    const comment = await holdComment(tx, id);
    if (!comment) return refuse("not-found");
    if (!canModerate(editor, await getOwned(tx, comment.articleId))) return refuse("forbidden");
    if (comment.version !== version) return refuse("stale");
    const [changed] = await tx
      .update(comments)
      .set({ text, deskReason: reason, deskEditedAt: sql`now()`, version: sql`${comments.version} + 1` })
      .where(eq(comments.id, id))
      .returning({ id: comments.id, version: comments.version });
    if (!changed) throw new Error(`Comment ${id} is gone while it is being held`);
    await recordAudit(tx, editor, {
      action: "comment.edit",
      subjectType: "comment",
      subjectId: id,
      detail: { note: reason },
    });
    const page = pageOf(await getLayout(tx, comment.articleId), id);
    const shownOn = page === 1 ? tags.comments(comment.articleId) : tags.commentPage(comment.articleId, page ?? 0);
    return ok({ ...changed, expired: await recordExpiry(tx, page === null ? [] : [shownOn]) });
  });
}
