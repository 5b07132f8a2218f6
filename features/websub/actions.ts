"use server";

import { refresh } from "next/cache";
import { canManageSettings } from "@/features/editors/policy";
import { currentEditor } from "@/features/editors/session";
import { expireNow } from "@/lib/cache";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { ok, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { saveHub } from "./save";
import { websubInput } from "./schema";

export async function saveWebsub(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["hub"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canManageSettings(editor)) return { result: refuse("forbidden"), values };
  const parsed = websubInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const saved = await saveHub(editor, parsed.data);
  if (!saved.ok) return { result: saved, values };
  expireNow(saved.data);
  refresh();
  return { result: ok(), values: {} };
}
