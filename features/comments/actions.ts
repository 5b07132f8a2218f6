"use server";

import { refresh } from "next/cache";
import { currentEditor } from "@/features/editors/session";
import { expireNow } from "@/lib/cache";
import { typedValues } from "@/lib/form-state";
import { report } from "@/lib/report";
import { readerAddress } from "@/lib/request";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { changeAddress } from "./change-link";
import { editByDesk, undoEdit } from "./edit";
import type { InboxFilter } from "./filter";
import { type Missed, moderate, type Target, undoBatch } from "./moderate";
import { post } from "./post";
import {
  batchInput,
  type CommentForm,
  commentInput,
  type DeskEdit,
  deskEditInput,
  type ModerationVerb,
  moderationInput,
  moderationTarget,
  sweepInput,
} from "./schema";
import { sweep } from "./sweep";

/** Anyone may comment: the article, the limits and the trap decide (post.ts). What was typed comes back beside each error. */
export async function postComment(_before: CommentForm, form: FormData): Promise<CommentForm> {
  if (!(form instanceof FormData)) return { result: refuse("invalid"), values: {} };
  const values = typedValues(form, ["name", "email", "text", "parentId", "notify", "remember"]);
  try {
    const parsed = commentInput.safeParse(Object.fromEntries(form));
    if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

    const editor = await currentEditor();
    const posted = await post(parsed.data, await readerAddress(), editor?.id ?? null);
    if (!posted.ok) return { result: posted, values };
    expireNow(posted.data.expired);
    const { id, shown } = posted.data;
    return {
      result: ok(),
      shown,
      change: changeAddress(id),
      values: { ...values, text: "", parentId: "", notify: "" },
    };
  } catch (error) {
    return { result: refuse("unavailable"), values, failure: report("comment", error) };
  }
}

type Swept = { decided: number[]; missed: Missed[]; batch: string };

/** Decides about comments by name. What somebody else decided meanwhile comes back as missed, with who did. */
export async function moderateComments(verb: ModerationVerb, targets: Target[]): Promise<Result<Swept>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const asked = moderationInput.safeParse({ verb, targets });
  if (!asked.success) return refuse("not-found");

  const { decided, missed, batch, expired } = await moderate(editor, asked.data.verb, asked.data.targets);
  if (decided.length === 0 && missed.every(({ error }) => error === "forbidden")) return refuse("forbidden");
  expireNow(expired);
  refresh();
  return ok({ decided: decided.map(({ id }) => id), missed, batch });
}

/** Decides about all that a filter lets through, a part at a time; `more` when there is a part left. */
export async function sweepComments(
  verb: Exclude<ModerationVerb, "undo">,
  filter: InboxFilter,
  upTo: number,
  batch: string | null,
): Promise<Result<{ count: number; missed: number; batch: string; more: boolean }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const asked = sweepInput.safeParse({ verb, filter, upTo, batch });
  if (!asked.success) return refuse("not-found");

  const swept = await sweep(editor, asked.data.verb, asked.data);
  expireNow(swept.expired);
  if (!swept.more) refresh();
  return ok({ count: swept.decided.length, missed: swept.missed.length, batch: swept.batch, more: swept.more });
}

/** Takes back what one decided about many at once, a part at a time. What somebody else decided since stays as it is. */
export async function undoComments(batch: string): Promise<Result<{ count: number; more: boolean }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const asked = batchInput.safeParse(batch);
  if (!asked.success) return refuse("not-found");

  const { decided, expired } = await undoBatch(editor, asked.data);
  expireNow(expired);
  refresh();
  return ok({ count: decided.length, more: decided.length > 0 });
}

/** Changes a comment's words for the desk; readers see that, and why. */
export async function editComment(input: DeskEdit): Promise<Result<{ version: number }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const asked = deskEditInput.safeParse(input);
  if (!asked.success) return refuse("invalid", fieldErrors(asked.error));

  const edited = await editByDesk(editor, asked.data);
  if (!edited.ok) return edited;
  expireNow(edited.data.expired);
  refresh();
  return ok({ version: edited.data.version });
}

/** Puts the words of before back, for who changed them. */
export async function undoEditComment(target: Target): Promise<Result<{ version: number }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const asked = moderationTarget.safeParse(target);
  if (!asked.success) return refuse("not-found");

  const undone = await undoEdit(editor, asked.data.id, asked.data.version);
  if (!undone.ok) return undone;
  expireNow(undone.data.expired);
  refresh();
  return ok({ version: undone.data.version });
}
