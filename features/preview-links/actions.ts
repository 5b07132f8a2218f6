"use server";

import { refresh } from "next/cache";
import { currentEditor } from "@/features/editors/session";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { canShare } from "./policy";
import { linkId, type PreviewSubject, shareInput } from "./schema";
import { endShare, share } from "./share";

/** Makes a link for someone from outside; its address is in this answer and nowhere else. */
export async function sharePreview(of: PreviewSubject, days: number): Promise<Result<{ address: string }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canShare(editor)) return refuse("forbidden");
  const parsed = shareInput.safeParse({ of, days });
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));
  const shared = await share(editor, parsed.data.of, parsed.data.days);
  if (!shared.ok) return shared;
  refresh();
  return ok(shared.data);
}

/** Takes a link back: from now on it opens nothing. */
export async function endPreview(id: number): Promise<Result> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canShare(editor)) return refuse("forbidden");
  const parsed = linkId.safeParse(id);
  if (!parsed.success) return refuse("not-found");
  const ended = await endShare(editor, parsed.data);
  if (ended.ok) refresh();
  return ended;
}
