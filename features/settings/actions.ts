"use server";

import { refresh } from "next/cache";
import { canManageSettings } from "@/features/editors/policy";
import { currentEditor } from "@/features/editors/session";
import { expireNow } from "@/lib/cache";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import type { Delivery } from "@/lib/mail/post";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { clearDemoMagazine } from "./clear-demo";
import {
  saveCommentLimits as saveLimits,
  saveMagazine,
  saveCommentRules as saveRules,
  saveMailSender as saveSender,
  saveLook as saveTheLook,
} from "./save";
import { clearDemoInput, commentLimitsInput, commentRulesInput, lookInput, mailInput, settingsInput } from "./schema";
import { sendProof } from "./send-proof";

export async function saveSettings(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["name", "tagline", "city", "email"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canManageSettings(editor)) return { result: refuse("forbidden"), values };
  const parsed = settingsInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const saved = await saveMagazine(editor, parsed.data);
  if (!saved.ok) return { result: saved, values };
  expireNow(saved.data);
  refresh();
  return { result: ok(), values: {} };
}

export async function saveLook(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["ownAccent", "accent"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canManageSettings(editor)) return { result: refuse("forbidden"), values };
  const parsed = lookInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const saved = await saveTheLook(editor, parsed.data);
  if (!saved.ok) return { result: saved, values };
  expireNow(saved.data);
  refresh();
  return { result: ok(), values: {} };
}

export async function saveCommentRules(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["review", "days", "rules"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canManageSettings(editor)) return { result: refuse("forbidden"), values };
  const parsed = commentRulesInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const saved = await saveRules(editor, parsed.data);
  if (!saved.ok) return { result: saved, values };
  expireNow(saved.data);
  refresh();
  return { result: ok(), values: {} };
}

export async function saveCommentLimits(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["bannedWords", "suspectWords", "links", "length", "seconds"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canManageSettings(editor)) return { result: refuse("forbidden"), values };
  const parsed = commentLimitsInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const saved = await saveLimits(editor, parsed.data);
  if (!saved.ok) return { result: saved, values };
  expireNow(saved.data);
  refresh();
  return { result: ok(), values: {} };
}

export async function saveMailSender(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["mailName", "mailReplyTo"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canManageSettings(editor)) return { result: refuse("forbidden"), values };
  const parsed = mailInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const saved = await saveSender(editor, parsed.data);
  if (!saved.ok) return { result: saved, values };
  expireNow(saved.data);
  refresh();
  return { result: ok(), values: {} };
}

/** Sends a letter to whoever asks, at once, and says what came of it. */
export async function sendProofMail(): Promise<Result<{ to: string; delivery: Delivery }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canManageSettings(editor)) return refuse("forbidden");
  return sendProof(editor);
}

export async function clearDemo(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["confirmation"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canManageSettings(editor)) return { result: refuse("forbidden"), values };
  const parsed = clearDemoInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  expireNow(await clearDemoMagazine(editor));
  refresh();
  return { result: ok(), values: {} };
}
