"use server";

import { refresh } from "next/cache";
import { currentEditor } from "@/features/editors/session";
import { canArrange } from "@/features/lists/policy";
import { rowId } from "@/features/lists/schema";
import { expireNow } from "@/lib/cache";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { addRedirect as add, removeRedirect as remove } from "./save";
import { redirectInput } from "./schema";

export async function addRedirect(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["from", "to"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canArrange(editor)) return { result: refuse("forbidden"), values };
  const parsed = redirectInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const added = await add(editor, parsed.data);
  if (!added.ok) return { result: added, values };
  expireNow(added.data);
  refresh();
  return { result: ok(), values: {} };
}

export async function removeRedirect(id: number): Promise<Result> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canArrange(editor)) return refuse("forbidden");
  const target = rowId.safeParse(id);
  if (!target.success) return refuse("not-found");

  const removed = await remove(editor, target.data);
  if (!removed.ok) return removed;
  expireNow(removed.data);
  refresh();
  return ok();
}
