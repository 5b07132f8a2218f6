import { z } from "zod";
import { accentProblem } from "@/lib/accent";
import { cleanText } from "@/lib/clean";
import { hexColour } from "@/lib/colour";
import { commentReviews } from "@/lib/comment-status";
import { fold } from "@/lib/fold";
import { settingsText, settingsFieldText as text } from "@/lib/text.nl/settings";

const line = (max: number, tooLong: string) =>
  z
    .string(tooLong)
    .max(max, tooLong)
    .transform((value) => cleanText(value, max));

const number = z.coerce.number().int().min(1).max(2_147_483_647);

const address = line(254, text.emailWrong).pipe(z.union([z.literal(""), z.email()], text.emailWrong));

export const settingsInput = z.object({
  version: number,
  name: line(80, text.nameLong).refine((value) => value !== "", text.nameMissing),
  tagline: line(160, text.taglineLong),
  city: line(80, text.cityLong).refine((value) => value !== "", text.cityMissing),
  email: address,
  viewsShown: z
    .string()
    .optional()
    .transform((value) => value !== undefined),
});

export type SettingsInput = z.output<typeof settingsInput>;

/** An accent counts only with its box ticked: a colour field of a browser is never empty. */
export const lookInput = z
  .object({
    version: number,
    ownAccent: z.string().optional(),
    accent: z.string(text.accentWrong).toLowerCase().regex(hexColour, text.accentWrong),
    logoId: z.union([z.literal("").transform(() => null), number], text.logoWrong),
  })
  .transform(({ ownAccent, accent, ...rest }) => ({ ...rest, accent: ownAccent === undefined ? "" : accent }))
  .superRefine(({ accent }, context) => {
    const problem = accent === "" ? null : accentProblem(accent);
    if (problem) context.addIssue({ code: "custom", path: ["accent"], message: text.accentProblem[problem] });
  });

export type LookInput = z.output<typeof lookInput>;

export const commentRulesInput = z.object({
  version: number,
  review: z.enum(commentReviews, text.reviewWrong),
  days: z.union([z.literal("").transform(() => null), z.coerce.number().int().min(1).max(3650)], text.daysWrong),
  rules: z
    .string(text.rulesLong)
    .max(4000, text.rulesLong)
    .transform((value) => cleanText(value, 4000, { lines: true }))
    .refine((value) => value.length <= 1000, text.rulesLong),
});

export type CommentRulesInput = z.output<typeof commentRulesInput>;

const mostWords = 500;
const longestWord = 60;

/** A word or phrase on each line, each once; `*` stands only at the end. */
const wordList = z
  .string(text.wordsWrong)
  .max(mostWords * (longestWord + 2), text.wordsMany)
  .transform((value) => {
    const lines = cleanText(value, value.length, { lines: true }).split(/[\n,;]/);
    return [...new Set(lines.map((line) => fold(line).replace(/\s+/g, " ").trim()).filter((line) => line !== ""))];
  })
  .refine((words) => words.length <= mostWords, text.wordsMany)
  .refine((words) => words.every((word) => word.length <= longestWord), text.wordsLong)
  .refine((words) => words.every((word) => /^[^*]*[\p{L}\p{N}][^*]*\*?$/u.test(word)), text.wordsWrong);

const whole = (min: number, max: number, wrong: string) =>
  z.coerce.number(wrong).int(wrong).min(min, wrong).max(max, wrong);

export const commentLimitsInput = z.object({
  version: number,
  bannedWords: wordList,
  suspectWords: wordList,
  links: z.union([z.literal("").transform(() => null), whole(0, 100, text.linksWrong)], text.linksWrong),
  length: whole(100, 5000, text.lengthWrong),
  seconds: whole(0, 60, text.secondsWrong),
});

export type CommentLimitsInput = z.output<typeof commentLimitsInput>;

export const mailInput = z.object({ version: number, mailName: line(80, text.nameLong), mailReplyTo: address });

export type MailInput = z.output<typeof mailInput>;

export const clearDemoInput = z.object({
  confirmation: z
    .string(text.confirmWrong)
    .refine((value) => value.trim().toLowerCase() === settingsText.demoWord, text.confirmWrong),
});
