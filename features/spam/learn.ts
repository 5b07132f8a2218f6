import { eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { commenters, comments } from "@/db/schema/comments";
import { spamLessons, spamTotals } from "@/db/schema/spam";
import { hashWord } from "./hash";
import { tokenize } from "./tokens";

export type Lesson = "spam" | "ham" | null;

/**
 * Lets the filter learn what a moderator decided about a comment, in the transaction of that decision; null takes back what was learned
 * from it. The same lesson twice counts once. The comment must be held by the caller.
 */
export async function learn(tx: Tx, commentId: number, lesson: Lesson): Promise<void> {
  const [before] = await tx.select().from(spamLessons).where(eq(spamLessons.commentId, commentId));
  if (lesson === (before ? kindOf(before.spam) : null)) return;
  if (before) {
    await count(tx, kindOf(before.spam), before.words, -1);
    await tx.delete(spamLessons).where(eq(spamLessons.commentId, commentId));
  }
  if (lesson === null) return;
  const words = await readWords(tx, commentId);
  await count(tx, lesson, words, 1);
  await tx.insert(spamLessons).values({ commentId, spam: lesson === "spam", words });
}

const kindOf = (spam: boolean) => (spam ? "spam" : "ham");

async function readWords(tx: Tx, commentId: number): Promise<bigint[]> {
  const [comment] = await tx
    .select({ name: comments.name, text: comments.text, email: commenters.email })
    .from(comments)
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .where(eq(comments.id, commentId));
  if (!comment) throw new Error(`Comment ${commentId} is gone while it is being held`);
  return tokenize({ ...comment, email: comment.email ?? "" }).map(hashWord);
}

/** The total first: whoever learns at the same time waits there, so that no two wait for each other's words. */
async function count(tx: Tx, kind: "spam" | "ham", words: bigint[], by: 1 | -1): Promise<void> {
  const column = sql.identifier(kind);
  await tx.insert(spamTotals).values({}).onConflictDoNothing();
  await tx.execute(sql`update spam_totals set ${column} = ${column} + ${by}::integer`);
  const list = sql`array[${sql.join(words.map(String), sql`, `)}]::bigint[]`;
  if (by === 1) {
    await tx.execute(sql`
      insert into spam_words (word, ${column}) select unnest(${list}), 1
      on conflict (word) do update set ${column} = spam_words.${column} + 1`);
    return;
  }
  await tx.execute(sql`update spam_words set ${column} = ${column} - 1 where word = any (${list})`);
  await tx.execute(sql`delete from spam_words where word = any (${list}) and spam = 0 and ham = 0`);
}
