"use server";

import { z } from "zod";
import { currentEditor } from "@/features/editors/session";
import { type Result, refuse } from "@/lib/result";
import { articleFieldText as text } from "@/lib/text.nl/articles";
import { fieldErrors } from "@/lib/validation";
import { dropEdit, type EditStamps, planEdit, postponeEdit } from "./plan-edit";
import { type ArticleInput, applyAtInput, articleInput } from "./schema";

const number = z.number().int().min(1).max(2_147_483_647);
const stamp = z.union([z.uuid(), z.literal("")]);
const target = z.object({ id: number, version: number });
const stampsInput = z.object({ planned: stamp, working: stamp });

/** Keeps a change of a published article for later; `applyAt` is an ISO instant. */
export async function planArticleEdit(
  id: number,
  version: number,
  stamps: EditStamps,
  applyAt: string | null,
  input: ArticleInput,
): Promise<Result<null>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  const known = stampsInput.safeParse(stamps);
  const at = applyAtInput.safeParse(applyAt);
  const parsed = articleInput.safeParse(input);
  if (!where.success || !known.success) return refuse("not-found");
  if (!at.success) return refuse("invalid", { applyAt: text.dateWrong });
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));
  return planEdit(editor, where.data.id, where.data.version, known.data, at.data, parsed.data);
}

/** Puts a change for later on another time. */
export async function postponeArticleEdit(
  id: number,
  version: number,
  planned: string,
  applyAt: string | null,
): Promise<Result<null>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  const known = stamp.safeParse(planned);
  const at = applyAtInput.safeParse(applyAt);
  if (!where.success || !known.success) return refuse("not-found");
  if (!at.success) return refuse("invalid", { applyAt: text.dateWrong });
  return postponeEdit(editor, where.data.id, where.data.version, known.data, at.data);
}

/** Takes a change for later back. */
export async function dropArticleEdit(id: number, planned: string): Promise<Result<null>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = number.safeParse(id);
  const known = stamp.safeParse(planned);
  if (!where.success || !known.success) return refuse("not-found");
  return dropEdit(editor, where.data, known.data);
}
