"use server";

import { currentEditor } from "@/features/editors/session";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { listSuggestions, type Suggestion } from "./queries";
import { type Changed, type Decision, articleId as idInput, keepInput, settleInput } from "./schema";
import { keepSuggestions, settleSuggestions } from "./write";

/*
 * Each answers with the suggestions of the article as they are then: the form shows no other.
 */

/** The suggestions for an article. */
export async function readSuggestions(articleId: number): Promise<Result<Suggestion[]>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = idInput.safeParse(articleId);
  const found = where.success ? await listSuggestions(editor, where.data) : null;
  return found ? ok(found) : refuse("forbidden");
}

/** Keeps what this editor proposes, and takes back what they propose no longer. */
export async function suggest(articleId: number, changes: Changed[], gone: string[]): Promise<Result<Suggestion[]>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const parsed = keepInput.safeParse({ articleId, changes, gone });
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));
  const kept = await keepSuggestions(editor, parsed.data.articleId, parsed.data.changes, parsed.data.gone);
  return kept.ok ? ok((await listSuggestions(editor, parsed.data.articleId)) ?? []) : kept;
}

/** Accepts or refuses suggestions, or opens them again. */
export async function decideSuggestions(articleId: number, decisions: Decision[]): Promise<Result<Suggestion[]>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const parsed = settleInput.safeParse({ articleId, decisions });
  if (!parsed.success) return refuse("not-found");
  const settled = await settleSuggestions(editor, parsed.data.articleId, parsed.data.decisions);
  return settled.ok ? ok((await listSuggestions(editor, parsed.data.articleId)) ?? []) : settled;
}
