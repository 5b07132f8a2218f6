import { z } from "zod";
import { cleanText } from "@/lib/clean";
import { banKinds } from "@/lib/comment-status";
import { banFieldText as text } from "@/lib/text.nl/bans";

const id = z.coerce.number().int().min(1).max(2_147_483_647);

/** A ban never lasts longer than a year: who stays away that long may try again. */
export const longestBan = 366;

export const banInput = z.object({
  commentId: id,
  kinds: z.array(z.enum(banKinds)).min(1, text.kindMissing),
  days: z.coerce.number(text.daysWrong).int(text.daysWrong).min(1, text.daysWrong).max(longestBan, text.daysWrong),
  reason: z
    .string()
    .max(1000, text.reasonLong)
    .transform((value) => cleanText(value, 1000))
    .refine((value) => value !== "", text.reasonMissing)
    .refine((value) => value.length <= 300, text.reasonLong),
});

export type BanInput = z.output<typeof banInput>;
