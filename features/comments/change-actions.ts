"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { expireNow } from "@/lib/cache";
import { formFields, typedValues } from "@/lib/form-state";
import { report } from "@/lib/report";
import { readerAddress } from "@/lib/request";
import { ok, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { change, withdraw } from "./change";
import { type CommentForm, commentInput } from "./schema";

const changeInput = z.object({ token: z.string().max(100), text: commentInput.shape.text });

/** Whoever has the link of a comment may change it, for a quarter of an hour. What was typed comes back beside each error. */
export async function changeComment(_before: CommentForm, form: FormData): Promise<CommentForm> {
  const values = typedValues(form, ["text"]);
  try {
    const parsed = changeInput.safeParse(formFields(form));
    if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };
    const changed = await change(parsed.data.token, parsed.data.text, await readerAddress());
    if (!changed.ok) return { result: changed, values };
    expireNow(changed.data.expired);
    return { result: ok(), shown: changed.data.shown, values: { text: parsed.data.text } };
  } catch (error) {
    return { result: refuse("unavailable"), values, failure: report("comment-change", error) };
  }
}

/** Takes the comment of a link back; the page of the link shows how it stands then. */
export async function withdrawComment(token: string): Promise<void> {
  if (typeof token === "string") {
    const withdrawn = await withdraw(token);
    if (withdrawn.ok) expireNow(withdrawn.data.expired);
  }
  redirect(`/reactie/wijzigen/${encodeURIComponent(String(token))}`);
}
