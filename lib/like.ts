const escaped = (typed: string) => typed.replace(/[\\%_]/g, "\\$&");

/** A pattern for `ilike` that finds what was typed anywhere in a text, letter for letter. */
export function containing(typed: string): string {
  return `%${escaped(typed)}%`;
}

/** A pattern for `ilike` that finds a text that is this, whatever its capitals. */
export function exactly(typed: string): string {
  return escaped(typed);
}

/** Patterns that find what was typed at the beginning of a word: for so few letters that an index of threes (pg_trgm) needs to know where they stand. */
export function beginningWord(typed: string): [string, string] {
  return [`${escaped(typed)}%`, `% ${escaped(typed)}%`];
}
