import { eq, inArray, sql } from "drizzle-orm";
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
export function learn(tx: Tx, commentId: number, lesson: Lesson): Promise<void> {
  return learnMany(tx, new Map([[commentId, lesson]]));
}

/** The same for many at once, in as few statements as for one. */
export async function learnMany(tx: Tx, lessons: ReadonlyMap<number, Lesson>): Promise<void> {
  const ids = [...lessons.keys()];
  if (ids.length === 0) return;
  const before = await tx.select().from(spamLessons).where(inArray(spamLessons.commentId, ids));
  const taught = new Map(before.map(({ commentId, spam }) => [commentId, kindOf(spam)]));
  const changed = ids.filter((id) => (taught.get(id) ?? null) !== lessons.get(id));
  const taken = before.filter(({ commentId }) => changed.includes(commentId));
  if (taken.length > 0) {
    await count(tx, taken, -1);
    await tx.delete(spamLessons).where(
      inArray(
        spamLessons.commentId,
        taken.map(({ commentId }) => commentId),
      ),
    );
  }
  const given = await readWords(tx, new Map(changed.flatMap((id) => (lessons.get(id) ? [[id, lessons.get(id)]] : []))));
  if (given.length === 0) return;
  await count(tx, given, 1);
  await tx.insert(spamLessons).values(given);
}

type Taught = { commentId: number; spam: boolean; words: bigint[] };

const kindOf = (spam: boolean) => (spam ? "spam" : "ham");

async function readWords(tx: Tx, lessons: Map<number, Lesson | undefined>): Promise<Taught[]> {
  if (lessons.size === 0) return [];
  const rows = await tx
    .select({ id: comments.id, name: comments.name, text: comments.text, email: commenters.email })
    .from(comments)
    .leftJoin(commenters, eq(commenters.id, comments.commenterId))
    .where(inArray(comments.id, [...lessons.keys()]));
  return rows.map(({ id, name, text, email }) => ({
    commentId: id,
    spam: lessons.get(id) === "spam",
    words: tokenize({ name, text, email: email ?? "" }).map(hashWord),
  }));
}

/** The totals first: whoever learns at the same time waits there, so that no two wait for each other's words. */
async function count(tx: Tx, lessons: Taught[], by: 1 | -1): Promise<void> {
  const spam = lessons.filter((lesson) => lesson.spam).length * by;
  const ham = lessons.filter((lesson) => !lesson.spam).length * by;
  await tx.insert(spamTotals).values({}).onConflictDoNothing();
  await tx.execute(sql`update spam_totals set spam = spam + ${spam}::integer, ham = ham + ${ham}::integer`);
  const sums = new Map<bigint, { spam: number; ham: number }>();
  for (const lesson of lessons) {
    for (const word of lesson.words) {
      const sum = sums.get(word) ?? { spam: 0, ham: 0 };
      sum[kindOf(lesson.spam)] += by;
      sums.set(word, sum);
    }
  }
  const list = (values: (bigint | number)[], type: "bigint" | "integer") =>
    sql`${`{${values.join(",")}}`}::${sql.raw(type)}[]`;
  const counted = sql`unnest(${list([...sums.keys()], "bigint")},
    ${list(
      [...sums.values()].map((sum) => sum.spam),
      "integer",
    )},
    ${list(
      [...sums.values()].map((sum) => sum.ham),
      "integer",
    )}) as counted (word, spam, ham)`;
  if (by === 1) {
    await tx.execute(sql`
      insert into spam_words (word, spam, ham) select word, spam, ham from ${counted}
      on conflict (word) do update set spam = spam_words.spam + excluded.spam, ham = spam_words.ham + excluded.ham`);
    return;
  }
  await tx.execute(sql`
    update spam_words set spam = spam_words.spam + counted.spam, ham = spam_words.ham + counted.ham
    from ${counted} where spam_words.word = counted.word`);
  await tx.execute(sql`
    delete from spam_words where word = any (${list([...sums.keys()], "bigint")}) and spam = 0 and ham = 0`);
}
