import type { Reads } from "@/db/replica";
import { editDistance } from "./edit-distance";
import { plainLetters } from "./terms";

/** How many of the magazine's words are looked at more closely. */
const candidates = 60;

/** The magazine's word that a mistyped one most likely was, or null when none is near: one letter off, two in longer words. */
export async function findNearestWord(reads: Reads, typed: string): Promise<string | null> {
  const word = plainLetters(typed).slice(0, 30);
  if (word.length < 3) return null;
  const rows = await reads.sql<{ word: string }[]>`
    select word from search_words order by word <-> ${word} limit ${candidates}`;
  const allowed = word.length < 6 ? 1 : 2;
  let nearest: { word: string; distance: number } | null = null;
  for (const row of rows) {
    const distance = editDistance(word, row.word);
    if (distance > 0 && distance <= allowed && distance < (nearest?.distance ?? Number.POSITIVE_INFINITY)) {
      nearest = { word: row.word, distance };
    }
  }
  return nearest?.word ?? null;
}
