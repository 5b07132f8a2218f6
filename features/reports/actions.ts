"use server";

import { refresh } from "next/cache";
import { currentEditor } from "@/features/editors/session";
import { expireNow } from "@/lib/cache";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { report as reportFailure } from "@/lib/report";
import { readerAddress } from "@/lib/request";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { decide } from "./decide";
import { object } from "./object";
import { report } from "./report";
import { decisionInput, objectionInput, type ReaderForm, reportInput, settlementInput } from "./schema";
import { settleObjection } from "./settle-objection";

/** Anyone may report: the limits and the trap decide (report.ts). What was typed comes back beside each error. */
export async function reportComment(_before: ReaderForm, form: FormData): Promise<ReaderForm> {
  const values = typedValues(form, ["reason", "explanation", "place", "name", "email", "goodFaith"]);
  try {
    const parsed = reportInput.safeParse(formFields(form));
    if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };
    const result = await report(parsed.data, await readerAddress());
    return { result, values: result.ok ? {} : values };
  } catch (error) {
    return { result: refuse("unavailable"), values, failure: reportFailure("report", error) };
  }
}

/** Whoever has the mailed link may object. */
export async function objectToDecision(_before: ReaderForm, form: FormData): Promise<ReaderForm> {
  const values = typedValues(form, ["text"]);
  try {
    const parsed = objectionInput.safeParse(formFields(form));
    if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };
    const result = await object(parsed.data, await readerAddress());
    return { result, values: result.ok ? {} : values };
  } catch (error) {
    return { result: refuse("unavailable"), values, failure: reportFailure("objection", error) };
  }
}

const decisionFields = [
  ...["action", "ground", "reference", "facts", "automated"],
  ...["text", "note", "banAddress", "banName", "banDomain", "days"],
];

export async function decideReports(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, decisionFields);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  const parsed = decisionInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };
  return { result: shown(await decide(editor, parsed.data)), values };
}

export async function decideObjection(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["outcome", "answer"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  const parsed = settlementInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };
  return { result: shown(await settleObjection(editor, parsed.data)), values };
}

/** Expires what readers see differently now, and shows the desk as it is. */
function shown(result: Result<{ expired: string[] }>): Result {
  if (!result.ok) return result;
  expireNow(result.data.expired);
  refresh();
  return ok();
}
