/*
 * A question's parts, as PostgreSQL's websearch_to_tsquery reads them: words, "phrases", -minus and or.
 */

export type Terms = {
  /** The question, with a word that has a hyphen as the phrase of its parts: that finds it with and without. */
  exact: string;
  /** The question without its word order: what it finds holds all that the question itself finds. */
  wide: string;
  /** Whether the order of words matters. */
  ordered: boolean;
  /** The words to find, in the order of the question. */
  words: string[];
  /** The last word when it may be the beginning of one (at least three plain letters), and the question before it. */
  last: { before: string; word: string } | null;
};

/** Reads a question. */
export function readTerms(q: string): Terms {
  const exact: string[] = [];
  const wide: string[] = [];
  const words: string[] = [];
  let ordered = false;
  for (const [, minus = "", quoted, word = ""] of q.matchAll(/(-?)(?:"([^"]*)"?|([^\s"]+))/g)) {
    const phrase = quoted ?? (/\p{L}-\p{L}/u.test(word) ? word : undefined);
    if (phrase === undefined) {
      exact.push(minus + word);
      wide.push(minus + word);
      if (!minus && word.toLowerCase() !== "or") words.push(...lettersOf(word));
      continue;
    }
    ordered = true;
    const inside = lettersOf(phrase);
    exact.push(`${minus}"${inside.join(" ")}"`);
    if (minus) continue;
    wide.push(...inside);
    words.push(...inside);
  }
  return { exact: exact.join(" "), wide: wide.join(" "), ordered, words, last: readLast(q) };
}

function lettersOf(text: string): string[] {
  return text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}

function readLast(q: string): Terms["last"] {
  const found = /^(.*?)(?<![^\s])([\p{L}\p{M}]{3,})$/su.exec(q);
  if (!found || (q.match(/"/g)?.length ?? 0) % 2 === 1) return null;
  const word = plainLetters(found[2] ?? "");
  return /^[a-z]{3,}$/.test(word) && word !== "or" ? { before: found[1] ?? "", word } : null;
}

/** Lower case, without accents. */
export function plainLetters(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
