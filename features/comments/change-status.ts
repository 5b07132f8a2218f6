import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articleAuthors, articles } from "@/db/schema/articles";
import { comments } from "@/db/schema/comments";
import type { Owned } from "@/features/articles/policy";
import { recordAudit } from "@/features/audit/record";
import { type Lesson, learn } from "@/features/spam/learn";
import { expireComments } from "@/lib/cache";
import type { CommentStatus } from "@/lib/comment-status";
import { getPages, holdPages } from "./pages";

export type Held = typeof comments.$inferSelect;

export type Changed = { id: number; version: number; status: CommentStatus; touched: string[] };

/** What the filter learns of each decision; a comment in the trash is not therefore spam. */
const lessons: Record<CommentStatus, Lesson> = { approved: "ham", spam: "spam", pending: null, deleted: null };

/** A comment, held until the transaction ends. */
export async function holdComment(tx: Tx, id: number): Promise<Held | undefined> {
  const [comment] = await tx.select().from(comments).where(eq(comments.id, id)).for("update");
  return comment;
}

/**
 * Gives a comment that is being held another status, with its line in the audit log and what the filter learns. `touched` are the tags of the
 * pages that change for readers: the caller records them.
 */
export async function changeStatus(
  tx: Tx,
  editor: { id: number; name: string },
  comment: Held,
  to: CommentStatus,
  action: string,
): Promise<Changed> {
  const seen = comment.status === "approved" || to === "approved";
  const before = seen ? await holdPages(tx, comment.articleId) : [];
  const waits = to === "pending";
  const [changed] = await tx
    .update(comments)
    .set({
      status: to,
      decidedAt: waits ? null : sql`now()`,
      decidedBy: waits ? null : editor.id,
      version: sql`${comments.version} + 1`,
    })
    .where(eq(comments.id, comment.id))
    .returning({ id: comments.id, version: comments.version, status: comments.status });
  if (!changed) throw new Error(`Comment ${comment.id} is gone while it is being held`);

  await learn(tx, comment.id, lessons[to]);
  await recordAudit(tx, editor, {
    action,
    subjectType: "comment",
    subjectId: comment.id,
    from: comment.status,
    to: changed.status,
  });
  const touched = seen ? expireComments(comment.articleId, before, await getPages(tx, comment.articleId)) : [];
  return { ...changed, touched };
}

/** Whose article it is. */
export async function getOwned(tx: Tx, articleId: number): Promise<Owned> {
  const [article] = await tx
    .select({ createdBy: articles.createdBy, status: articles.status })
    .from(articles)
    .where(eq(articles.id, articleId));
  if (!article) throw new Error(`Article ${articleId} is gone while its comment is being held`);
  const bylines = await tx
    .select({ id: articleAuthors.authorId })
    .from(articleAuthors)
    .where(eq(articleAuthors.articleId, articleId));
  return { ...article, authorIds: bylines.flatMap((byline) => byline.id ?? []) };
}
