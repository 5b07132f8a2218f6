"use server";

import { refresh } from "next/cache";
import { currentEditor } from "@/features/editors/session";
import { expireNow } from "@/lib/cache";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { movePiece as move } from "./move";
import { canPlan } from "./policy";
import { release } from "./release";
import { saveIssue as save } from "./save";
import { copyInput, issueInput, type Move, moveInput, slotInput } from "./schema";
import { copyStructure as copy, planSlot as plan } from "./slots";

/** Names an issue, and sets its cover, note and release time. */
export async function saveIssue(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["title", "note", "releaseAt"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canPlan(editor)) return { result: refuse("forbidden"), values };
  const parsed = issueInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const saved = await save(editor, parsed.data);
  if (!saved.ok) return { result: saved, values };
  expireNow(saved.data);
  refresh();
  return { result: ok(), values: {} };
}

/** Brings an issue to readers now, whole or not at all. */
export async function releaseIssue(id: number, version: number): Promise<Result<{ articles: number }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canPlan(editor)) return refuse("forbidden");
  const target = moveInput.pick({ id: true, version: true }).safeParse({ id, version });
  if (!target.success) return refuse("not-found");

  const released = await release(editor, target.data.id, target.data.version);
  if (!released.ok) return released;
  expireNow(released.data.expired);
  refresh();
  return ok({ articles: released.data.articles });
}

/** Puts a piece at a place in a week, or in none. */
export async function movePiece(input: Move): Promise<Result<{ version: number }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canPlan(editor)) return refuse("forbidden");
  const parsed = moveInput.safeParse(input);
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));

  const moved = await move(editor, parsed.data);
  if (!moved.ok) return moved;
  expireNow(moved.data.expired);
  refresh();
  return ok({ version: moved.data.version });
}

/** Plans a piece that is not written yet. */
export async function planSlot(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["title", "week", "sectionId", "assigneeId", "deadlineAt"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canPlan(editor)) return { result: refuse("forbidden"), values };
  const parsed = slotInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const planned = await plan(editor, parsed.data);
  if (!planned.ok) return { result: planned, values };
  refresh();
  return { result: ok(), values: {} };
}

/** Plans the structure of an earlier issue in an empty week. */
export async function copyStructure(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["from"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  if (!canPlan(editor)) return { result: refuse("forbidden"), values };
  const parsed = copyInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const copied = await copy(editor, parsed.data.from, parsed.data.to);
  if (!copied.ok) return { result: copied, values };
  refresh();
  return { result: ok(), values: {} };
}
