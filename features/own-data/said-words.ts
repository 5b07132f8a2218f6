import { inArray } from "drizzle-orm";
import type { Reader } from "@/db/client";
import { comments } from "@/db/schema/comments";
import type { Person } from "./place";

/** So much of a comment is enough to know it by, also where only its beginning is quoted. */
const enough = 60;

/** So little ("Mooi!") anybody could have written. */
const tooLittle = 12;

/** What to look for in texts of others: the address, and how each comment begins; lower case, with single spaces. */
export async function saidWords(reader: Reader, { email, commentIds }: Person): Promise<string[]> {
  const rows =
    commentIds.length === 0
      ? []
      : await reader.select({ text: comments.text }).from(comments).where(inArray(comments.id, commentIds));
  const beginnings = rows.map(({ text }) => text.toLowerCase().replace(/\s+/g, " ").slice(0, enough).trim());
  return [email.toLowerCase(), ...new Set(beginnings.filter((words) => words.length >= tooLittle))];
}
