import { type Column, type SQL, sql } from "drizzle-orm";
import { beginningWord, containing } from "@/lib/like";

/** One or two letters: too few for an index of threes to find anywhere. */
const short = /^[\p{L}\p{N}]{1,2}$/u;

/** That a text holds what was typed; one or two letters only count where a word begins, which is what the trigram indexes can find. */
export function holds(column: Column | SQL, typed: string): SQL {
  if (!short.test(typed)) return sql`${column} ilike ${containing(typed)}`;
  const [first, later] = beginningWord(typed);
  return sql`(${column} ilike ${first} or ${column} ilike ${later})`;
}
