import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { commenters, comments } from "@/db/schema/comments";
import { mails } from "@/db/schema/mails";
import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { allow } from "@/features/limits/limit";
import { announce } from "@/features/reply-mail/tell";
import { learn } from "@/features/spam/learn";
import { expireComments } from "@/lib/cache";
import type { CommentStatus } from "@/lib/comment-status";
import { ok, type Result, refuse } from "@/lib/result";
import { readChangeLink } from "./change-link";
import { type Held, holdComment } from "./change-status";
import { hashText } from "./hash-text";
import { judge } from "./judge";
import { holdPlace, lookAround } from "./look-around";
import { expireShown, getPages, holdPages } from "./pages";
import { recogniseSender } from "./sender";
import { takeAway } from "./take-away";

/** How long a writer can change or take back a comment. */
export const changeMinutes = 15;

/** Whether readers see it now, and the cache tags that expired. */
export type Changed = { shown: boolean; expired: string[] };

/**
 * Puts other words in the place of a comment's, for whoever has its link. They go through everything that a new comment goes through: what was
 * approved does not stay so because of what it was. Errors: not-found, stale (the time is over, or people put it away), rate-limited, and those
 * of the phases.
 */
export async function change(token: string, text: string, address: string): Promise<Result<Changed>> {
  const id = readChangeLink(token);
  if (id === null) return refuse("not-found");
  if (!(await allow("comment-change", String(id), 20, 900))) return refuse("rate-limited");
  const sender = await recogniseSender(address);
  const textHash = hashText(text);

  return transact<Changed>(async (tx) => {
    const comment = await holdChangeable(tx, id);
    if (!comment) return refuse("stale");
    if (comment.text === text) return ok({ shown: comment.status === "approved", expired: [] });
    const place = await holdPlace(tx, comment.articleId, textHash);
    if (!place.ok) return place;
    const { articleId, parentId, name } = comment;
    const input = { articleId, parentId, name, email: await emailOf(tx, comment), text, website: "" };
    const around = await lookAround(tx, {
      input,
      address,
      sender,
      commenterId: comment.commenterId ?? 0,
      textHash,
      rules: place.data,
      fromDesk: comment.editorId !== null,
      changing: id,
    });
    const judged = judge(input, around);
    if (!judged.ok) return judged;

    const { status, verdicts } = judged.data;
    const seen = comment.status === "approved";
    const before = seen || status === "approved" ? await holdPages(tx, articleId) : [];
    const shownOn = seen ? await expireShown(tx, [id]) : [];
    await learn(tx, id, null);
    await tx
      .update(comments)
      .set({
        text,
        textHash,
        status,
        verdicts,
        editedAt: seen ? sql`now()` : comment.editedAt,
        deskEditedAt: null,
        deskReason: "",
        former: null,
        decidedAt: null,
        decidedBy: null,
        before: null,
        version: sql`${comments.version} + 1`,
      })
      .where(eq(comments.id, id));
    if (status === "approved") await announce(tx, [id]);
    await recordByWriter(tx, comment, "comment.change", status);
    return ok({ shown: status === "approved", expired: await expire(tx, articleId, before, shownOn) });
  });
}

/**
 * Takes a comment back, for whoever has its link. Nothing of it stays; where others answered it a line says that it was taken back. Errors:
 * not-found, stale.
 */
export async function withdraw(token: string): Promise<Result<Changed>> {
  const id = readChangeLink(token);
  if (id === null) return refuse("not-found");
  return transact<Changed>(async (tx) => {
    const comment = await holdChangeable(tx, id);
    if (!comment) return refuse("stale");
    const seen = comment.status === "approved";
    const before = seen ? await holdPages(tx, comment.articleId) : [];
    const shownOn = seen ? await expireShown(tx, [id]) : [];
    const answers = await tx.$count(comments, and(eq(comments.parentId, id), eq(comments.status, "approved")));
    const status = seen && answers > 0 ? "approved" : "deleted";
    await learn(tx, id, null);
    await takeAway(tx, [id], "withdrawn");
    await tx.update(comments).set({ status }).where(eq(comments.id, id));
    await tx.delete(mails).where(eq(mails.commentId, id));
    await recordByWriter(tx, comment, "comment.withdraw", status);
    return ok({ shown: false, expired: await expire(tx, comment.articleId, before, shownOn) });
  });
}

/** The comment, held, while its writer may change it: the clock is the database's. What people put away stays there. */
async function holdChangeable(tx: Tx, id: number): Promise<Held | null> {
  const comment = await holdComment(tx, id);
  if (!comment || comment.gone || comment.status === "deleted") return null;
  if (comment.status === "spam" && comment.decidedAt) return null;
  const [clock] = await tx
    .select({ open: sql<boolean>`${comments.createdAt} > now() - make_interval(mins => ${changeMinutes})` })
    .from(comments)
    .where(eq(comments.id, id));
  return clock?.open ? comment : null;
}

async function emailOf(tx: Tx, { commenterId }: Held): Promise<string> {
  if (commenterId === null) return "";
  const [commenter] = await tx
    .select({ email: commenters.email })
    .from(commenters)
    .where(eq(commenters.id, commenterId));
  return commenter?.email ?? "";
}

function recordByWriter(tx: Tx, comment: Held, action: string, to: CommentStatus): Promise<void> {
  return recordAudit(tx, null, { action, subjectType: "comment", subjectId: comment.id, from: comment.status, to });
}

/** The pages that showed it, and those that hold something else now. */
async function expire(tx: Tx, articleId: number, before: string[], shownOn: string[]): Promise<string[]> {
  const after = before.length > 0 || shownOn.length > 0 ? await getPages(tx, articleId) : [];
  const moved = JSON.stringify(before) === JSON.stringify(after) ? [] : expireComments(articleId, before, after);
  return recordExpiry(tx, [...shownOn, ...moved]);
}
