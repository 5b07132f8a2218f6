/*
 * A naive Bayes filter as SpamBayes made it known: what each word says (Robinson, with a doubt for words seen seldom), joined by Fisher's
 * method, which tells "both sides have much to say" and "nobody has anything to say" from certainty.
 */

/** In how many comments of each kind a word was, or how many comments there were. */
export type Counts = { spam: number; ham: number };

export type Judgement = {
  /** 0 is certainly honest, 1 is certainly spam, and around the middle it cannot tell. */
  probability: number;
  verdict: "spam" | "unsure" | "ham";
  /** The words that weighed most towards the verdict, the heaviest first. */
  words: string[];
};

/** The filter is silent until it has learned from so many of each kind. */
export const enough = 20;

const spamFrom = 0.9;
const hamUntil = 0.2;

/** How much a word must say to count, and how many words count. */
const telling = 0.2;
const weighed = 60;

/** What is thought of an unknown word, and how many comments that thought weighs. */
const prior = { belief: 0.5, strength: 1 };

/** How many words are named as the reason. */
const named = 6;

export function hasLearned({ spam, ham }: Counts): boolean {
  return spam >= enough && ham >= enough;
}

/** What the words say together, given what was learned of each; words that are not in `learned` say nothing. */
export function judge(words: string[], learned: ReadonlyMap<string, Counts>, totals: Counts): Judgement {
  const weights = words
    .flatMap((word) => {
      const counts = learned.get(word);
      return counts ? [{ word, spamminess: spamminessOf(counts, totals) }] : [];
    })
    .filter(({ spamminess }) => Math.abs(spamminess - 0.5) >= telling)
    .sort((a, b) => Math.abs(b.spamminess - 0.5) - Math.abs(a.spamminess - 0.5))
    .slice(0, weighed);

  const probability = combine(weights.map(({ spamminess }) => spamminess));
  const verdict = probability >= spamFrom ? "spam" : probability <= hamUntil ? "ham" : "unsure";
  const towards = weights.filter(({ spamminess }) => spamminess > 0.5 === probability > 0.5);
  return { probability, verdict, words: towards.slice(0, named).map(({ word }) => word) };
}

function spamminessOf({ spam, ham }: Counts, totals: Counts): number {
  const inSpam = spam / Math.max(1, totals.spam);
  const inHam = ham / Math.max(1, totals.ham);
  const seen = spam + ham;
  const share = inSpam + inHam === 0 ? prior.belief : inSpam / (inSpam + inHam);
  return (prior.strength * prior.belief + seen * share) / (prior.strength + seen);
}

function combine(spamminesses: number[]): number {
  if (spamminesses.length === 0) return 0.5;
  const logs = (values: number[]) => values.reduce((sum, value) => sum + Math.log(value), 0);
  const degrees = 2 * spamminesses.length;
  const spam = 1 - chiSquared(-2 * logs(spamminesses.map((value) => 1 - value)), degrees);
  const ham = 1 - chiSquared(-2 * logs(spamminesses), degrees);
  return (1 + spam - ham) / 2;
}

/** The chance that chi-squared with an even number of degrees of freedom is at least so much. */
function chiSquared(value: number, degrees: number): number {
  const half = value / 2;
  let term = Math.exp(-half);
  let sum = term;
  for (let step = 1; step < degrees / 2; step += 1) {
    term *= half / step;
    sum += term;
  }
  return Math.min(sum, 1);
}
