import { z } from "zod";
import { cleanText } from "@/lib/clean";
import { roles } from "@/lib/role";
import { editorFieldText as text } from "@/lib/text.nl/editors";
import { secondFactorText as factorText } from "@/lib/text.nl/second-factor";

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

const name = z
  .string(text.nameMissing)
  .max(120, text.nameLong)
  .transform((value) => cleanText(value, 120))
  .refine((value) => value !== "", text.nameMissing);

export const newEditorInput = z.object({
  name,
  email,
  role: roleSchema,
  byline,
  /** Whether a mail goes out with a link, or the admin hands over a password. */
  access: z.enum(["invitation", "password"], text.accessMissing).default("invitation"),
});

export type NewEditor = z.output<typeof newEditorInput>;

const newPassword = {
  next: z.string(text.passwordShort).min(10, text.passwordShort).max(200, text.passwordLong),
  repeat: z.string(text.passwordRepeat),
};

export const passwordInput = z
  .object({
    current: z.string(text.passwordMissing).min(1, text.passwordMissing).max(200, text.passwordLong),
    ...newPassword,
  })
  .refine((input) => input.next === input.repeat, { path: ["repeat"], error: text.passwordRepeat })
  .refine((input) => input.next !== input.current, { path: ["next"], error: text.passwordSame });

export const resetInput = z.object({ email });

export const chosenPassword = z
  .object(newPassword)
  .refine((input) => input.next === input.repeat, { path: ["repeat"], error: text.passwordRepeat });

export const acceptedInvitation = z
  .object({ name, ...newPassword })
  .refine((input) => input.next === input.repeat, { path: ["repeat"], error: text.passwordRepeat });

export const sessionTarget = z.uuid(text.sessionMissing);

/** A code of the app or a recovery code, however it was typed over. */
export const codeInput = z.object({
  code: z.string(factorText.codeMissing).trim().min(1, factorText.codeMissing).max(40, factorText.codeWrong),
});

const checkbox = z.literal("on").optional();

export const requiredRolesInput = z.object({
  version: z
    .string()
    .regex(/^\d{1,10}$/)
    .transform(Number)
    .pipe(id),
  author: checkbox,
  editor: checkbox,
  moderator: checkbox,
  admin: checkbox,
});
