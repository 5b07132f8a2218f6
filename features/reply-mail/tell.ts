import { and, eq, inArray, isNotNull, isNull, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { articles } from "@/db/schema/articles";
import { commenters, comments } from "@/db/schema/comments";
import { editors } from "@/db/schema/editors";
import { replyMails, replySubscriptions } from "@/db/schema/reply-mail";
import { queueLetter } from "@/features/mail/send";
import { magazineName } from "@/features/settings/name";
import { env } from "@/lib/env";
import { replyMailLetters } from "@/lib/text.nl/reply-mail";
import { askJob, tellJob } from "./jobs";
import { linkOf, oneClickOf } from "./link";

/**
 * In the transaction in which readers get to see comments: whoever follows their threads will hear of it. Most threads nobody follows, and
 * those cost one question together.
 */
export async function announce(tx: Tx, commentIds: number[]): Promise<void> {
  if (commentIds.length === 0) return;
  const followed = await tx
    .selectDistinct({ commentId: comments.id })
    .from(comments)
    .innerJoin(replySubscriptions, eq(replySubscriptions.threadId, sql`coalesce(${comments.parentId}, ${comments.id})`))
    .where(inArray(comments.id, commentIds));
  for (const job of followed) await enqueue(tx, tellJob, job);
}

/**
 * Mails a comment to who follows its thread and has confirmed that: each of them once, and never its own writer. Its writer, when that person
 * wants mail and was not asked yet (it was taken for spam at first), is asked.
 */
export async function tellFollowers(commentId: number): Promise<void> {
  await db.transaction(async (tx) => {
    const [comment] = await tx
      .select({
        id: comments.id,
        name: comments.name,
        text: comments.text,
        threadId: sql<number>`coalesce(${comments.parentId}, ${comments.id})`,
        commenterId: comments.commenterId,
        editorEmail: editors.email,
        title: articles.title,
      })
      .from(comments)
      .innerJoin(articles, eq(articles.id, comments.articleId))
      .leftJoin(editors, eq(editors.id, comments.editorId))
      .where(and(eq(comments.id, commentId), eq(comments.status, "approved"), isNull(comments.gone)))
      .for("share", { of: comments });
    if (!comment) return;
    await askWriter(tx, comment);

    const followers = await tx
      .select({ id: replySubscriptions.id, commenterId: commenters.id, email: commenters.email })
      .from(replySubscriptions)
      .innerJoin(commenters, eq(commenters.id, replySubscriptions.commenterId))
      .where(and(eq(replySubscriptions.threadId, comment.threadId), isNotNull(replySubscriptions.confirmedAt)))
      .orderBy(replySubscriptions.id)
      .for("share", { of: replySubscriptions });
    const magazine = await magazineName(tx);
    for (const { id, commenterId, email } of followers) {
      if (commenterId === comment.commenterId || email.toLowerCase() === comment.editorEmail?.toLowerCase()) continue;
      if (!(await isNew(tx, id, commentId))) continue;
      const address = `${env.SITE_URL}/reactie/${commentId}`;
      const letter = replyMailLetters.reply({ ...comment, magazine, address, stop: linkOf(id) });
      await queueLetter(tx, email, letter, { commentId, unsubscribe: oneClickOf(id) });
    }
  });
}

async function askWriter(tx: Tx, { threadId, commenterId }: { threadId: number; commenterId: number | null }) {
  if (commenterId === null) return;
  const [unasked] = await tx
    .select({ subscriptionId: replySubscriptions.id })
    .from(replySubscriptions)
    .where(
      and(
        eq(replySubscriptions.commenterId, commenterId),
        eq(replySubscriptions.threadId, threadId),
        isNull(replySubscriptions.askedAt),
      ),
    );
  if (unasked) await enqueue(tx, askJob, unasked);
}

/** Notes that this one is told of this comment; false when that was noted before. */
async function isNew(tx: Tx, subscriptionId: number, commentId: number): Promise<boolean> {
  const noted = await tx.insert(replyMails).values({ subscriptionId, commentId }).onConflictDoNothing().returning();
  return noted.length > 0;
}
