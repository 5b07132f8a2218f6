import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { commenters, comments } from "@/db/schema/comments";
import { replySubscriptions } from "@/db/schema/reply-mail";
import { allow } from "@/features/limits/limit";
import { isMailable, queueLetter } from "@/features/mail/send";
import { magazineName } from "@/features/settings/name";
import { replyMailLetters } from "@/lib/text.nl/reply-mail";
import { linkOf } from "./link";

const day = 86_400;

/** However many ask in somebody's name, an address gets so many of these mails a day. */
const asksADay = 3;

/**
 * Mails the question whether somebody wants mail about a thread, once. It holds nothing that who commented could choose, so that nobody sends
 * a stranger words of his own by way of us.
 */
export async function askToConfirm(subscriptionId: number): Promise<void> {
  const unasked = and(
    eq(replySubscriptions.id, subscriptionId),
    isNull(replySubscriptions.askedAt),
    isNull(replySubscriptions.confirmedAt),
  );
  const [wish] = await db
    .select({ email: commenters.email })
    .from(replySubscriptions)
    .innerJoin(commenters, eq(commenters.id, replySubscriptions.commenterId))
    .where(unasked);
  if (!wish || !isMailable(wish.email)) return;
  if (!(await allow("reply-mail-ask", wish.email.toLowerCase(), asksADay, day))) return;

  await db.transaction(async (tx) => {
    const [asked] = await tx
      .update(replySubscriptions)
      .set({ askedAt: sql`now()` })
      .where(unasked)
      .returning({ threadId: replySubscriptions.threadId });
    if (!asked) return;
    const [about] = await tx
      .select({ title: articles.title })
      .from(comments)
      .innerJoin(articles, eq(articles.id, comments.articleId))
      .where(eq(comments.id, asked.threadId));
    const letter = replyMailLetters.ask(about?.title ?? "", await magazineName(tx), linkOf(subscriptionId));
    await queueLetter(tx, wish.email, letter);
  });
}
