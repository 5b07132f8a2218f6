/** A pattern for `ilike` that finds what was typed anywhere in a text, letter for letter. */
export function containing(typed: string): string {
  return `%${typed.replace(/[\\%_]/g, "\\$&")}%`;
}
