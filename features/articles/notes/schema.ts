import { z } from "zod";
import { cleanText } from "@/lib/clean";
import { around, longestQuote } from "@/lib/rich-text/anchor";
import { noteFieldText as text } from "@/lib/text.nl/notes";

export const noteId = z.number().int().min(1).max(2_147_483_647);

const longest = 2000;

export const noteText = z
  .string()
  .max(longest, text.long)
  .transform((value) => cleanText(value, longest, { lines: true }))
  .refine((value) => value !== "", text.missing);

/** What a jsonb column takes: no half a surrogate pair, no NUL. The text that it is looked for in has neither. */
const piece = (max: number) =>
  z
    .string()
    .max(max)
    .overwrite((value) => value.toWellFormed().replaceAll("\u0000", " "));

export const anchorInput = z.object({
  quote: piece(longestQuote).min(1),
  before: piece(around),
  after: piece(around),
  at: z.number().int().min(0).max(10_000_000),
});

export const noteInput = z.object({ articleId: noteId, anchor: anchorInput, text: noteText });
export const replyInput = z.object({ id: noteId, text: noteText });
export const movesInput = z.object({
  articleId: noteId,
  moves: z.array(z.object({ id: noteId, anchor: anchorInput })).max(500),
});
