import { foldedWords } from "@/lib/fold";
import type { Phase } from "./phase";

/** Words that put a comment away, and words that have people look at it; in the name, the text and the address alike. */
export const words: Phase = ({ name, text, email }, { rules }) => {
  const read = [name, text, email].map(foldedWords).join("|");
  const banned = findWords(read, rules.bannedWords);
  if (banned.length > 0) return { says: "spam", why: "banned", words: banned };
  const suspect = findWords(read, rules.suspectWords);
  return suspect.length > 0 ? { says: "hold", why: "suspect", words: suspect } : { says: "pass", why: "no-words" };
};

/** Which of the listed words stand in the text: whole, or with `*` at their end as the beginning of a word. */
function findWords(read: string, listed: string[]): string[] {
  return listed.filter((word) => {
    const wanted = foldedWords(word);
    return wanted.trim() !== "" && read.includes(word.trimEnd().endsWith("*") ? wanted.trimEnd() : wanted);
  });
}
