"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { currentEditor } from "@/features/editors/session";
import { canArrange } from "@/features/lists/policy";
import { rowId } from "@/features/lists/schema";
import { expireNow } from "@/lib/cache";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { removeAuthor as remove, saveAuthor as save } from "./save";
import { authorInput } from "./schema";

/** Makes or changes a byline. */
export async function saveAuthor(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["name", "slug", "short", "bio", "fediverse"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canArrange(editor)) return { result: refuse("forbidden"), values };
  const parsed = authorInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const saved = await save(editor, parsed.data);
  if (!saved.ok) return { result: saved, values };
  expireNow(saved.data);
  refresh();
  return { result: ok(), values: {} };
}

export async function removeAuthor(id: number, version: number): Promise<Result> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canArrange(editor)) return refuse("forbidden");
  const target = [rowId.safeParse(id), rowId.safeParse(version)] as const;
  if (!target[0].success || !target[1].success) return refuse("not-found");

  const removed = await remove(editor, target[0].data, target[1].data);
  if (!removed.ok) return removed;
  expireNow(removed.data);
  redirect("/redactie/indeling/auteurs");
}
