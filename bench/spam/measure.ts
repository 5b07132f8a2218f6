import { readFile } from "node:fs/promises";
import { type Counts, type Judgement, judge } from "@/features/spam/bayes";
import { tokenize } from "@/features/spam/tokens";

export type Labelled = { words: string[]; spam: boolean };

/** The labelled set: comments that we wrote, one on each line, honest ones and spam as it is found everywhere. */
export async function readSet(): Promise<Labelled[]> {
  const read = async (name: string, spam: boolean) => {
    const lines = (await readFile(new URL(`${name}.txt`, import.meta.url), "utf8")).trim().split("\n");
    // Names and mail addresses tell nothing here: whoever made the set would have made those up to measure.
    return lines.map((text) => ({ words: tokenize({ name: "", email: "", text }), spam }));
  };
  return [...(await read("honest", false)), ...(await read("spam", true))];
}

export type Tally = Record<"spam" | "ham", Record<Judgement["verdict"], number>>;

/** Judges each comment by what was learned from the others: the set in so many parts, each judged by the rest. */
export function crossValidate(set: Labelled[], parts: number): Tally {
  const tally: Tally = { spam: { spam: 0, unsure: 0, ham: 0 }, ham: { spam: 0, unsure: 0, ham: 0 } };
  for (let part = 0; part < parts; part += 1) {
    const { learned, totals } = learnFrom(set.filter((_, at) => at % parts !== part));
    for (const { words, spam } of set.filter((_, at) => at % parts === part)) {
      tally[spam ? "spam" : "ham"][judge(words, learned, totals).verdict] += 1;
    }
  }
  return tally;
}

function learnFrom(set: Labelled[]): { learned: Map<string, Counts>; totals: Counts } {
  const learned = new Map<string, Counts>();
  const totals = { spam: 0, ham: 0 };
  for (const { words, spam } of set) {
    const kind = spam ? "spam" : "ham";
    totals[kind] += 1;
    for (const word of words) {
      const counts = learned.get(word) ?? { spam: 0, ham: 0 };
      learned.set(word, { ...counts, [kind]: counts[kind] + 1 });
    }
  }
  return { learned, totals };
}
