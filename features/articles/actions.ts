"use server";

import { z } from "zod";
import { currentEditor } from "@/features/editors/session";
import { articleStatuses } from "@/lib/article-status";
import { expireBeforeAnswer, expireNow } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import type { Changed } from "./change";
import { create } from "./create";
import { type DeskArticle, getDeskArticle } from "./desk-article";
import { type FoundArticle, findArticles } from "./find-articles";
import { type Beat, beat } from "./presence";
import { publish, restore, trash, withdraw } from "./publish";
import { sendBack, setStatus } from "./review";
import { type SaveKind, save } from "./save";
import { schedule } from "./schedule";
import { type ArticleInput, articleInput, noteInput, scheduleInput } from "./schema";
import { undoTrash } from "./undo-trash";
import { discardWorkingCopy, type Kept, keepWorkingCopy } from "./working-copy";

const target = z.object({
  id: z.number().int().min(1).max(2_147_483_647),
  version: z.number().int().min(1).max(2_147_483_647),
});

const stamp = z.union([z.uuid(), z.literal("")]);
const saveKind = z.object({ auto: z.boolean(), stamp: stamp.nullable(), placed: z.boolean().optional() });

export async function createArticle(): Promise<Result<{ id: number }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  return create(editor);
}

export async function saveArticle(
  id: number,
  version: number,
  input: ArticleInput,
  kind: SaveKind = { auto: false, stamp: null },
): Promise<Result<{ version: number; savedAt: string; slug: string }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  const how = saveKind.safeParse(kind);
  const parsed = articleInput.safeParse(input);
  if (!where.success || !how.success) return refuse("not-found");
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));

  const saved = await save(editor, where.data.id, where.data.version, parsed.data, how.data);
  if (!saved.ok) return saved;
  expireNow(saved.data.expired);
  return ok({ version: saved.data.version, savedAt: saved.data.savedAt, slug: saved.data.slug });
}

/** Keeps what was typed in a published article, for this editor alone. */
export async function keepArticle(
  id: number,
  version: number,
  before: string,
  input: ArticleInput,
): Promise<Result<Kept>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  const known = stamp.safeParse(before);
  const parsed = articleInput.safeParse(input);
  if (!where.success || !known.success) return refuse("not-found");
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));
  return keepWorkingCopy(editor, where.data.id, where.data.version, known.data, parsed.data);
}

/** Throws away what this editor kept of a published article. */
export async function discardKept(id: number, before: string): Promise<Result<null>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.shape.id.safeParse(id);
  const known = stamp.safeParse(before);
  if (!where.success || !known.success) return refuse("not-found");
  return discardWorkingCopy(editor, where.data, known.data);
}

/** The article as it is now, for a form that stands open. */
export async function readArticle(id: number): Promise<Result<DeskArticle>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.shape.id.safeParse(id);
  const article = where.success ? await getDeskArticle(editor, where.data) : null;
  return article ? ok(article) : refuse("forbidden");
}

/** The articles with these words in their title that this editor may read; nothing for who reads none. */
export async function searchArticles(typed: string): Promise<Result<FoundArticle[]>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const words = z.string().max(1000).safeParse(typed);
  return words.success ? ok(await findArticles(editor, words.data)) : refuse("invalid");
}

/** Says that this editor has the form open, and hears who else has. */
export async function beatArticle(id: number): Promise<Result<Beat>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.shape.id.safeParse(id);
  const heard = where.success ? await beat(editor, where.data) : null;
  return heard ? ok(heard) : refuse("forbidden");
}

type State = { version: number; status: Changed["status"] };

export async function publishArticle(id: number, version: number): Promise<Result<State>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  if (!where.success) return refuse("not-found");
  return shown(await publish(editor, where.data.id, where.data.version));
}

export async function withdrawArticle(id: number, version: number): Promise<Result<State>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  if (!where.success) return refuse("not-found");
  return shown(await withdraw(editor, where.data.id, where.data.version));
}

export async function setArticleStatus(id: number, version: number, status: string): Promise<Result<State>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  const wanted = z.enum(articleStatuses).safeParse(status);
  if (!where.success || !wanted.success) return refuse("not-found");
  return shown(await setStatus(editor, where.data.id, where.data.version, wanted.data));
}

/** Gives a piece that was handed in back to its writers, with a note. */
export async function sendBackArticle(id: number, version: number, note: string): Promise<Result<State>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  const said = noteInput.safeParse(note);
  if (!where.success) return refuse("not-found");
  if (!said.success) return refuse("invalid", { note: said.error.issues[0]?.message ?? "" });
  return shown(await sendBack(editor, where.data.id, where.data.version, said.data));
}

/** Sets when an article is published and taken back by itself: ISO instants, null is never. */
export async function scheduleArticle(
  id: number,
  version: number,
  publishAt: string | null,
  unpublishAt: string | null,
): Promise<Result<State>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  const wanted = scheduleInput.safeParse({ publishAt, unpublishAt });
  if (!where.success) return refuse("not-found");
  if (!wanted.success) return refuse("invalid", fieldErrors(wanted.error));
  return schedule(editor, where.data.id, where.data.version, wanted.data);
}

export async function trashArticle(id: number, version: number): Promise<Result<State>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  if (!where.success) return refuse("not-found");
  return shown(await trash(editor, where.data.id, where.data.version));
}

/** Takes back that one just put an article in the trash. */
export async function undoTrashArticle(id: number, version: number): Promise<Result<State>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  if (!where.success) return refuse("not-found");
  return shown(await undoTrash(editor, where.data.id, where.data.version));
}

export async function restoreArticle(id: number, version: number): Promise<Result<State>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  if (!where.success) return refuse("not-found");
  return shown(await restore(editor, where.data.id, where.data.version));
}

/** The form asks for its page when it has heard this. */
function shown(changed: Result<Changed>): Result<State> {
  if (!changed.ok) return changed;
  expireBeforeAnswer(changed.data.expired);
  return ok({ version: changed.data.version, status: changed.data.status });
}
