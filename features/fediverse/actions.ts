"use server";

import { refresh } from "next/cache";
import { currentEditor } from "@/features/editors/session";
import { expireNow } from "@/lib/cache";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { ok, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { saveOwnFediverse } from "./save";
import { ownFediverseInput } from "./schema";

/** One's own: everyone may, and nobody can name another's. */
export async function saveFediverse(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["fediverse"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  const parsed = ownFediverseInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const saved = await saveOwnFediverse(editor, parsed.data.fediverse);
  if (!saved.ok) return { result: saved, values };
  expireNow(saved.data);
  refresh();
  return { result: ok(), values: {} };
}
