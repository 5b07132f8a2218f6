import { lt, sql } from "drizzle-orm";
import { db, type Tx } from "@/db/client";
import { enqueue } from "@/db/enqueue";
import { replySubscriptions } from "@/db/schema/reply-mail";
import { allow } from "@/features/limits/limit";
import { askJob } from "./jobs";

const day = 86_400;

/** Whether mail may be asked for from this network once more: whoever fills in the addresses of others does not get far. */
export function mayFollow(address: string): Promise<boolean> {
  return allow("reply-mail-from", address, 10, day);
}

type Wish = { commenterId: number; threadId: number };

/**
 * Notes, in the transaction of a comment, that its writer wants mail about the thread. Nothing goes out but one mail that asks whether that
 * is so, and for what was put away as spam (`askNow` is false) not even that.
 */
export async function follow(tx: Tx, wish: Wish, askNow: boolean): Promise<void> {
  const [subscription] = await tx
    .insert(replySubscriptions)
    .values(wish)
    .onConflictDoUpdate({
      target: [replySubscriptions.commenterId, replySubscriptions.threadId],
      set: { commenterId: wish.commenterId },
    })
    .returning();
  if (askNow && subscription && !subscription.askedAt) {
    await enqueue(tx, askJob, { subscriptionId: subscription.id });
  }
}

/** Throws away what was never confirmed; answers how much that was. */
export async function forgetUnconfirmed(): Promise<number> {
  const gone = await db
    .delete(replySubscriptions)
    .where(
      sql`${replySubscriptions.confirmedAt} is null and ${lt(replySubscriptions.createdAt, sql`now() - interval '7 days'`)}`,
    )
    .returning({ id: replySubscriptions.id });
  return gone.length;
}
