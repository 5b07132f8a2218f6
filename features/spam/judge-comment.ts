import { inArray } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { spamTotals, spamWords } from "@/db/schema/spam";
import { type Counts, hasLearned, type Judgement, judge } from "./bayes";
import { hashWord } from "./hash";
import { type Judged, tokenize } from "./tokens";

/** What the filter thinks of a comment; null while it has seen too little to think anything. */
export async function judgeComment(tx: Tx, comment: Judged): Promise<Judgement | null> {
  const [totals] = await tx.select({ spam: spamTotals.spam, ham: spamTotals.ham }).from(spamTotals);
  if (!totals || !hasLearned(totals)) return null;
  const words = tokenize(comment);
  const hashes = new Map(words.map((word) => [hashWord(word), word]));
  const rows = await tx
    .select()
    .from(spamWords)
    .where(inArray(spamWords.word, [...hashes.keys()]));
  const learned = new Map<string, Counts>(rows.map((row) => [hashes.get(row.word) ?? "", row]));
  return judge(words, learned, totals);
}
