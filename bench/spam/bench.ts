import { runTask } from "@/scripts/task";
import { describeRun, markdownTable, writeResults } from "../table";
import { crossValidate, readSet } from "./measure";

const parts = 10;

/** Measures the learned filter on the labelled set and writes what it got right. */
runTask(async () => {
  const set = await readSet();
  const { spam, ham } = crossValidate(set, parts);
  const count = (kind: Record<string, number>) => Object.values(kind).reduce((sum, number) => sum + number, 0);
  const share = (part: number, whole: number) => `${((100 * part) / Math.max(1, whole)).toFixed(1)}%`;
  const table = markdownTable(
    ["the comment is", "called spam", "unsure", "called honest"],
    [
      ["spam", String(spam.spam), String(spam.unsure), String(spam.ham)],
      ["honest", String(ham.spam), String(ham.unsure), String(ham.ham)],
    ],
  );
  const result = [
    `${describeRun()}; ${count(ham)} honest comments, ${count(spam)} of spam, each judged by what was learned from the other nine parts in ten.`,
    table,
    `Precision ${share(spam.spam, spam.spam + ham.spam)}: so much of what it calls spam is spam. Recall ${share(spam.spam, count(spam))}: so much of the spam it calls spam.`,
  ].join("\n\n");
  console.log(result);
  await writeResults("spam", result);
  return 0;
});
