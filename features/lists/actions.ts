"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { currentEditor } from "@/features/editors/session";
import { expireNow } from "@/lib/cache";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { type ListKind, screenOf } from "@/lib/list-paths";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { mergeTag as merge } from "./merge";
import { canArrange } from "./policy";
import { removeList as remove } from "./remove";
import { saveList as save } from "./save";
import { listInput, listTarget, mergeInput } from "./schema";

/** Makes or changes a section, tag or series. */
export async function saveList(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["name", "slug", "description", "position", "ownInk", "ink"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canArrange(editor)) return { result: refuse("forbidden"), values };
  const parsed = listInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const saved = await save(editor, parsed.data);
  if (!saved.ok) return { result: saved, values };
  expireNow(saved.data.expired);
  refresh();
  return { result: ok(), values: {} };
}

export async function removeList(of: ListKind, id: number, version: number): Promise<Result> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canArrange(editor)) return refuse("forbidden");
  const target = listTarget.safeParse({ of, id, version });
  if (!target.success) return refuse("not-found");

  const removed = await remove(editor, target.data);
  if (!removed.ok) return removed;
  expireNow(removed.data);
  redirect(screenOf(target.data.of));
}

/** Makes a tag one with another, and goes to that. */
export async function mergeTag(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["into"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canArrange(editor)) return { result: refuse("forbidden"), values };
  const parsed = mergeInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const merged = await merge(editor, parsed.data);
  if (!merged.ok) return { result: merged, values };
  expireNow(merged.data.expired);
  redirect(`${screenOf("tag")}/${merged.data.into}`);
}
