"use server";

import { z } from "zod";
import { currentEditor } from "@/features/editors/session";
import { articleStatuses } from "@/lib/article-status";
import { expireNow } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { create } from "./create";
import type { Changed } from "./publish";
import { publish, restore, setStatus, trash, withdraw } from "./publish";
import { save } from "./save";
import { type ArticleInput, articleInput } from "./schema";

const target = z.object({
  id: z.number().int().min(1).max(2_147_483_647),
  version: z.number().int().min(1).max(2_147_483_647),
});

export async function createArticle(): Promise<Result<{ id: number }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  return create(editor);
}

export async function saveArticle(
  id: number,
  version: number,
  input: ArticleInput,
): Promise<Result<{ version: number; savedAt: string; slug: string }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  const parsed = articleInput.safeParse(input);
  if (!where.success) return refuse("not-found");
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));

  const saved = await save(editor, where.data.id, where.data.version, parsed.data);
  if (!saved.ok) return saved;
  expireNow(saved.data.expired);
  return ok({ version: saved.data.version, savedAt: saved.data.savedAt, slug: saved.data.slug });
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

export async function trashArticle(id: number, version: number): Promise<Result<State>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  if (!where.success) return refuse("not-found");
  return shown(await trash(editor, where.data.id, where.data.version));
}

export async function restoreArticle(id: number, version: number): Promise<Result<State>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  if (!where.success) return refuse("not-found");
  return shown(await restore(editor, where.data.id, where.data.version));
}

function shown(changed: Result<Changed>): Result<State> {
  if (!changed.ok) return changed;
  expireNow(changed.data.expired);
  return ok({ version: changed.data.version, status: changed.data.status });
}
