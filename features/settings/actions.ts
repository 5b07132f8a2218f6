"use server";

import { refresh } from "next/cache";
import { canManageSettings } from "@/features/editors/policy";
import { currentEditor } from "@/features/editors/session";
import { expireNow } from "@/lib/cache";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { ok, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { clearDemoMagazine } from "./clear-demo";
import { saveMagazine } from "./save";
import { clearDemoInput, settingsInput } from "./schema";

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
