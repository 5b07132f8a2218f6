import { z } from "zod";
import { cleanText } from "@/lib/clean";
import { roles } from "@/lib/role";
import { editorFieldText as text } from "@/lib/text.nl/editors";

const id = z.number().int().min(1).max(2_147_483_647);

const email = z
  .string(text.emailWrong)
  .max(254, text.emailWrong)
  .transform((value) => cleanText(value, 254))
  .pipe(z.email(text.emailWrong));

export const loginInput = z.object({
  email,
  password: z.string(text.passwordMissing).min(1, text.passwordMissing).max(200, text.passwordLong),
});

/** An account and the version of it that someone looked at. */
export const accountTarget = z.object({ id, version: id });

export const roleSchema = z.enum(roles, text.roleMissing);

const byline = z.union([
  z.enum(["none", "new"]),
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .pipe(id),
]);

export const newEditorInput = z.object({
  name: z
    .string(text.nameMissing)
    .max(120, text.nameLong)
    .transform((value) => cleanText(value, 120))
    .refine((value) => value !== "", text.nameMissing),
  email,
  role: roleSchema,
  byline,
});

export type NewEditor = z.output<typeof newEditorInput>;

export const passwordInput = z
  .object({
    current: z.string(text.passwordMissing).min(1, text.passwordMissing).max(200, text.passwordLong),
    next: z.string(text.passwordShort).min(10, text.passwordShort).max(200, text.passwordLong),
    repeat: z.string(text.passwordRepeat),
  })
  .refine((input) => input.next === input.repeat, { path: ["repeat"], error: text.passwordRepeat })
  .refine((input) => input.next !== input.current, { path: ["next"], error: text.passwordSame });
