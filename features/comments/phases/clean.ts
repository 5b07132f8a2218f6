import { cleanText } from "@/lib/clean";
import type { Phase } from "./phase";

/** A name on one line. Too long is told, never cut. */
export function cleanName(value: unknown): string {
  return cleanText(value, 1_000).replace(/\s+/g, " ");
}

export function cleanEmail(value: unknown): string {
  return cleanText(value, 1_000);
}

/** Lines of plain text, with never more than one empty line between them. */
export function cleanLines(value: unknown): string {
  return cleanText(value, 10_000, { lines: true }).replace(/\n{3,}/g, "\n\n");
}

/** A letter, something that does not show, and a letter: a word that is not what it looks like. Scripts that join letters need them. */
const betweenLetters = /\p{Script=Latin}\p{Default_Ignorable_Code_Point}+(?=\p{Script=Latin})/gu;

/** What cannot be stored or shown was taken away at the edge (schema.ts); this looks for letters that something hidden stands between. */
export const clean: Phase = ({ name, text }) => {
  const found = [...`${name} ${text}`.replaceAll("\u00AD", "").matchAll(betweenLetters)].length;
  return found === 0 ? { says: "pass", why: "unhidden" } : { says: "hold", why: "hidden", number: found };
};
