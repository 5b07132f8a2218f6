import type { Sql } from "postgres";

const vocabulary = 40_000;

/** Words that the queries of this benchmark ask for, at the place that says how common they are. */
const known = new Map([
  [3, "rotterdam"],
  [12, "haven"],
  [40, "brug"],
  [300, "tentoonstelling"],
  [900, "boek"],
  [2_500, "café"],
  [9_000, "katendrecht"],
]);

/** Makes the table `bench_words` of 40,000 made-up words, the most common first. */
export async function makeWords(sql: Sql): Promise<void> {
  await sql`create table bench_words (n integer primary key, word text not null)`;
  for (let start = 1; start <= vocabulary; start += 5_000) {
    const rows = Array.from({ length: 5_000 }, (_, index) => ({ n: start + index, word: wordOf(start + index) }));
    await sql`insert into bench_words ${sql(rows)}`;
  }
}

/** A place in the vocabulary, drawn as unevenly as words are used in a language (Zipf). */
export const drawnWord = (sql: Sql) => sql`floor(exp(random() * ln(${vocabulary}::float)))::int`;

const onsets = ["b", "d", "gr", "h", "k", "kl", "l", "m", "n", "p", "r", "s", "sch", "st", "t", "v", "w", "z"];
const vowels = ["a", "aa", "e", "ee", "i", "ie", "o", "oe", "oo", "u", "ui", "ij"];
const codas = ["", "d", "k", "l", "m", "n", "ng", "r", "s", "st", "t"];

/** The word of a place in the vocabulary: the more common, the shorter. */
export function wordOf(place: number): string {
  const given = known.get(place);
  if (given) return given;
  let rest = place * 7_919;
  const take = (parts: string[]) => {
    const part = parts[rest % parts.length] ?? "";
    rest = Math.floor(rest / parts.length) + place;
    return part;
  };
  const syllable = () => take(onsets) + take(vowels) + take(codas);
  return Array.from({ length: place < 60 ? 1 : place < 3_000 ? 2 : 3 }, syllable).join("");
}
