import { and, isNotNull, lt, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { commentBans } from "@/db/schema/bans";
import { comments } from "@/db/schema/comments";
import { forgetBeginnings } from "./begin";

/** So many days a comment knows its sender: who moderates each Monday has seen it by then. */
export const daysKnown = 8;

/** Each night: senders of comments that came long enough ago, and of bans that are over, are forgotten, with the keys that only they needed. */
export async function forgetSenders(): Promise<void> {
  const forgotten = { addressHash: null, addressKeyId: null };
  await db
    .update(comments)
    .set(forgotten)
    .where(
      and(isNotNull(comments.addressHash), lt(comments.createdAt, sql`now() - make_interval(days => ${daysKnown})`)),
    );
  await db
    .update(commentBans)
    .set(forgotten)
    .where(
      and(isNotNull(commentBans.addressHash), or(isNotNull(commentBans.liftedAt), lt(commentBans.until, sql`now()`))),
    );
  await db.execute(sql`
    delete from sender_keys k where k.week < current_date - 13
      and not exists (select from comments where address_key_id = k.id)
      and not exists (select from comment_bans where address_key_id = k.id)`);
  await forgetBeginnings();
}
