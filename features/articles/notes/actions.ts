"use server";

import { currentEditor } from "@/features/editors/session";
import { ok, type Result, refuse } from "@/lib/result";
import type { Anchor } from "@/lib/rich-text/anchor";
import { fieldErrors } from "@/lib/validation";
import { listNotes, type Note } from "./queries";
import { movesInput, noteId, noteInput, replyInput } from "./schema";
import { addNote, moveNotes, replyToNote, resolveNote } from "./write";

/*
 * Each answers with all notes of the article as they are then: the form shows no other.
 */

/** The notes of an article. */
export async function readNotes(articleId: number): Promise<Result<Note[]>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = noteId.safeParse(articleId);
  const notes = where.success ? await listNotes(editor, where.data) : null;
  return notes ? ok(notes) : refuse("forbidden");
}

/** Says something about words in the text. */
export async function makeNote(articleId: number, anchor: Anchor, text: string): Promise<Result<Note[]>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const parsed = noteInput.safeParse({ articleId, anchor, text });
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));
  const made = await addNote(editor, parsed.data.articleId, parsed.data.anchor, parsed.data.text);
  return made.ok ? ok((await listNotes(editor, parsed.data.articleId)) ?? []) : made;
}

/** Answers a note. */
export async function answerNote(id: number, text: string): Promise<Result<Note[]>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const parsed = replyInput.safeParse({ id, text });
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));
  const answered = await replyToNote(editor, parsed.data.id, parsed.data.text);
  return answered.ok ? ok((await listNotes(editor, answered.data.articleId)) ?? []) : answered;
}

/** Says that a note has been dealt with, or not after all. */
export async function settleNote(id: number, resolved: boolean): Promise<Result<Note[]>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = noteId.safeParse(id);
  if (!where.success || typeof resolved !== "boolean") return refuse("not-found");
  const settled = await resolveNote(editor, where.data, resolved);
  return settled.ok ? ok((await listNotes(editor, settled.data.articleId)) ?? []) : settled;
}

/** Keeps where the words of notes stand in the text that was just saved. */
export async function keepPlaces(articleId: number, moves: { id: number; anchor: Anchor }[]): Promise<Result<null>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const parsed = movesInput.safeParse({ articleId, moves });
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));
  return moveNotes(editor, parsed.data.articleId, parsed.data.moves);
}
