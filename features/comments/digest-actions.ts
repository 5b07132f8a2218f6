"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { currentEditor } from "@/features/editors/session";
import { digestRhythms } from "@/lib/comment-status";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { ok, refuse } from "@/lib/result";
import { digestText } from "@/lib/text.nl/digest";
import { fieldErrors } from "@/lib/validation";
import { chooseDigest } from "./digest";

const digestInput = z.object({ rhythm: z.enum([...digestRhythms, "never"], digestText.wrong) });

/** One's own: everyone may, and nobody chooses for another. */
export async function saveDigest(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, ["rhythm"]);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  const parsed = digestInput.safeParse(formFields(form));
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const { rhythm } = parsed.data;
  await chooseDigest(editor, rhythm === "never" ? null : rhythm);
  refresh();
  return { result: ok(), values: {} };
}
