import { mediaIds } from "@/lib/rich-text/media-ids";
import { plainText } from "@/lib/rich-text/plain-text";
import type { RichText } from "@/lib/rich-text/schema";

/** So many words that came or went tell readers something else; fewer are a typo or a comma. */
const fewWords = 10;

type Told = { title: string; lede: string; body: RichText };

/**
 * Whether a change is one that readers should know of: other pictures or sounds, or at least ten words in title, lede and text that came
 * or went. A word that was replaced counts twice.
 */
export function isNotable(before: Told, after: Told): boolean {
  return mediaOf(before) !== mediaOf(after) || countDifference(wordsOf(before), wordsOf(after)) >= fewWords;
}

function mediaOf({ body }: Told): string {
  return mediaIds(body)
    .sort((a, b) => a - b)
    .join();
}

function wordsOf({ title, lede, body }: Told): Map<string, number> {
  const words = new Map<string, number>();
  for (const word of `${title} ${lede} ${plainText(body)}`.split(/\s+/)) {
    if (word !== "") words.set(word, (words.get(word) ?? 0) + 1);
  }
  return words;
}

function countDifference(before: Map<string, number>, after: Map<string, number>): number {
  const all = new Set([...before.keys(), ...after.keys()]);
  return [...all].reduce((sum, word) => sum + Math.abs((before.get(word) ?? 0) - (after.get(word) ?? 0)), 0);
}
