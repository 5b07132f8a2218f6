"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { currentEditor } from "@/features/editors/session";
import { expireNow } from "@/lib/cache";
import type { CommentStatus } from "@/lib/comment-status";
import { typedValues } from "@/lib/form-state";
import { report } from "@/lib/report";
import { readerAddress } from "@/lib/request";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { approve, markSpam, remove, reopen, undo } from "./moderate";
import { post } from "./post";
import { type CommentForm, commentInput, type ModerationVerb, moderationVerbs } from "./schema";

/** Anyone may comment: the article, the limits and the trap decide (post.ts). What was typed comes back beside each error. */
export async function postComment(_before: CommentForm, form: FormData): Promise<CommentForm> {
  if (!(form instanceof FormData)) return { result: refuse("invalid"), values: {} };
  const values = typedValues(form, ["name", "email", "text", "parentId"]);
  try {
    const parsed = commentInput.safeParse(Object.fromEntries(form));
    if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

    const editor = await currentEditor();
    const posted = await post(parsed.data, await readerAddress(), editor?.id ?? null);
    if (!posted.ok) return { result: posted, values };
    expireNow(posted.data.expired);
    return { result: ok(), shown: posted.data.shown, values: { ...values, text: "", parentId: "" } };
  } catch (error) {
    return { result: refuse("unavailable"), values, failure: report("comment", error) };
  }
}

const verbs = { approve, markSpam, remove, reopen, undo } satisfies Record<ModerationVerb, typeof approve>;

const target = z.object({
  id: z.number().int().min(1).max(2_147_483_647),
  version: z.number().int().min(1).max(2_147_483_647),
  verb: z.enum(moderationVerbs),
});

export async function moderateComment(
  id: number,
  version: number,
  verb: ModerationVerb,
): Promise<Result<{ id: number; version: number; status: CommentStatus }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const asked = target.safeParse({ id, version, verb });
  if (!asked.success) return refuse("not-found");

  const moderated = await verbs[asked.data.verb](editor, asked.data.id, asked.data.version);
  if (!moderated.ok) return moderated;
  expireNow(moderated.data.expired);
  refresh();
  return ok({ id: moderated.data.id, version: moderated.data.version, status: moderated.data.status });
}
