import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { comments } from "@/db/schema/comments";
import { transact } from "@/db/transact";
import type { Actor } from "@/features/articles/policy";
import { recordAudit } from "@/features/audit/record";
import { ok, type Result, refuse } from "@/lib/result";
import { getOwned, type Held, holdComment } from "./change-status";
import { followLater } from "./decided";
import { expireShown } from "./pages";
import { canModerate } from "./policy";
import type { DeskEdit } from "./schema";

type Editor = Actor & { name: string };

export type Edited = { id: number; version: number; expired: string[] };

/**
 * Changes the words of a comment for the desk. Readers see that it did, and why; whoever wrote it gets the reasons when the time for second
 * thoughts is over. Errors: not-found, forbidden, stale.
 */
export function editByDesk(editor: Editor, { id, version, text, reason }: DeskEdit): Promise<Result<Edited>> {
  return transact<Edited>(async (tx) => {
    const held = await holdForDesk(tx, editor, id, version);
    if (!held.ok) return held;
    const touched = await rewrite(tx, editor, held.data, text, reason);
    await followLater(tx, id);
    return ok({ id, version: version + 1, expired: await recordExpiry(tx, touched) });
  });
}

/** Puts the words from before back, for who changed them and as long as nobody changed anything since. Errors: not-found, forbidden, stale. */
export function undoEdit(editor: Editor, id: number, version: number): Promise<Result<Edited>> {
  return transact<Edited>(async (tx) => {
    const held = await holdForDesk(tx, editor, id, version);
    if (!held.ok) return held;
    if (held.data.former?.by !== editor.id) return refuse("stale");
    const touched = await restoreWords(tx, editor, held.data);
    await followLater(tx, id);
    return ok({ id, version: version + 1, expired: await recordExpiry(tx, touched) });
  });
}

async function holdForDesk(tx: Tx, editor: Editor, id: number, version: number): Promise<Result<Held>> {
  const comment = await holdComment(tx, id);
  if (!comment) return refuse("not-found");
  if (!canModerate(editor, await getOwned(tx, comment.articleId))) return refuse("forbidden");
  return comment.version === version ? ok(comment) : refuse("stale");
}

/**
 * Gives a comment that is being held other words; those from before are kept for a way back. The log has the reason and never the words.
 * Answers the tags of the pages that show it: the caller records them.
 */
export async function rewrite(tx: Tx, editor: Editor, comment: Held, text: string, reason: string): Promise<string[]> {
  const { id, deskReason, deskEditedAt } = comment;
  await tx
    .update(comments)
    .set({
      text,
      deskReason: reason,
      deskEditedAt: sql`now()`,
      former: {
        by: editor.id,
        at: new Date().toISOString(),
        text: comment.text,
        deskReason,
        deskEditedAt: deskEditedAt?.toISOString() ?? null,
      },
      version: sql`${comments.version} + 1`,
    })
    .where(eq(comments.id, id));
  await recordAudit(tx, editor, {
    action: "comment.edit",
    subjectType: "comment",
    subjectId: id,
    detail: { note: reason },
  });
  return expireShown(tx, [id]);
}

/** The words from before, where they are still kept. Answers the tags of the pages that show it. */
export async function restoreWords(tx: Tx, editor: Editor, { id, former }: Held): Promise<string[]> {
  if (!former) return [];
  const { text, deskReason, deskEditedAt } = former;
  await tx
    .update(comments)
    .set({
      text,
      deskReason,
      deskEditedAt: deskEditedAt === null ? null : new Date(deskEditedAt),
      former: null,
      version: sql`${comments.version} + 1`,
    })
    .where(eq(comments.id, id));
  await recordAudit(tx, editor, { action: "comment.undo-edit", subjectType: "comment", subjectId: id });
  return expireShown(tx, [id]);
}
