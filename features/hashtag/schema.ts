import { z } from "zod";
import { cleanText } from "@/lib/clean";
import { hashtagSettingsText as t } from "@/lib/text.nl/hashtag";

const line = (max: number, wrong: string) =>
  z
    .string(wrong)
    .max(max, wrong)
    .transform((value) => cleanText(value, max));

/** Typed lines, or words apart by commas or spaces, each made tidy, as a list without doubles. */
const list = (apart: RegExp, wrong: string, tidy = (item: string) => item) =>
  z
    .string(wrong)
    .max(60_000, wrong)
    .transform((value) => {
      const items = cleanText(value, 60_000, { lines: true }).split(apart);
      return [...new Set(items.map((item) => tidy(item.trim())).filter((item) => item !== ""))];
    });

const label = "[\\p{L}\\p{N}]([\\p{L}\\p{N}-]{0,61}[\\p{L}\\p{N}])?";
const server = `(${label}\\.)+\\p{L}[\\p{L}\\p{N}-]{1,61}`;
const serverForm = new RegExp(`^${server}$`, "u");
const accountForm = new RegExp(`^([\\w.-]{1,100}@)?${server}$`, "u");

export const hashtagInput = z.object({
  version: z.coerce.number().int().min(1).max(2_147_483_647),
  // A box that is not ticked is not in the form at all.
  shown: z
    .string()
    .optional()
    .transform((value) => value !== undefined),
  hashtag: line(100, t.hashtagWrong)
    .transform((value) => value.replace(/^#/, "").toLowerCase())
    .refine((value) => /^[\p{L}\p{N}\p{M}_]{0,60}$/u.test(value), t.hashtagWrong),
  instance: line(300, t.instanceWrong)
    .transform((value) =>
      value
        .toLowerCase()
        .replace(/^https:\/\//, "")
        .replace(/\/$/, ""),
    )
    .refine((value) => value === "" || (value.length <= 253 && serverForm.test(value)), t.instanceWrong),
  languages: list(/[\s,;]+/, t.languagesWrong, (code) => code.toLowerCase()).refine(
    (codes) => codes.length <= 20 && codes.every((code) => /^[a-z]{2,3}$/.test(code)),
    t.languagesWrong,
  ),
  blockedWords: list(/\n/, t.wordsWrong).refine(
    (words) => words.length <= 500 && words.every((word) => word.length <= 100),
    t.wordsWrong,
  ),
  blockedAccounts: list(/\n/, t.accountsWrong, (account) => account.replace(/^@/, "").toLowerCase()).refine(
    (accounts) => accounts.length <= 500 && accounts.every((one) => one.length <= 360 && accountForm.test(one)),
    t.accountsWrong,
  ),
});

export type HashtagInput = z.output<typeof hashtagInput>;
