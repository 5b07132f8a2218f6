import { z } from "zod";
import { cleanText } from "@/lib/clean";
import { settingsText, settingsFieldText as text } from "@/lib/text.nl/settings";

const line = (max: number, tooLong: string) =>
  z
    .string(tooLong)
    .max(max, tooLong)
    .transform((value) => cleanText(value, max));

export const settingsInput = z.object({
  version: z.coerce.number().int().min(1).max(2_147_483_647),
  name: line(80, text.nameLong).refine((value) => value !== "", text.nameMissing),
  tagline: line(160, text.taglineLong),
  city: line(80, text.cityLong).refine((value) => value !== "", text.cityMissing),
  email: line(254, text.emailWrong).pipe(z.union([z.literal(""), z.email()], text.emailWrong)),
});

export type SettingsInput = z.output<typeof settingsInput>;

export const clearDemoInput = z.object({
  confirmation: z
    .string(text.confirmWrong)
    .refine((value) => value.trim().toLowerCase() === settingsText.demoWord, text.confirmWrong),
});
