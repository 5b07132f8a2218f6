"use server";

import { refresh } from "next/cache";
import { canManageSettings } from "@/features/editors/policy";
import { currentEditor } from "@/features/editors/session";
import { expireNow } from "@/lib/cache";
import { type FormState, typedValues } from "@/lib/form-state";
import { ok, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { saveHashtagSettings } from "./save";
import { hashtagInput } from "./schema";

const fields = ["shown", "hashtag", "instance", "languages", "blockedWords", "blockedAccounts"];

export async function saveHashtag(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, fields);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canManageSettings(editor)) return { result: refuse("forbidden"), values };
  const parsed = hashtagInput.safeParse(Object.fromEntries(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const saved = await saveHashtagSettings(editor, parsed.data);
  if (!saved.ok) return { result: saved, values };
  expireNow(saved.data);
  refresh();
  return { result: ok(), values: {} };
}
