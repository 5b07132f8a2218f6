"use server";

import { refresh } from "next/cache";
import { currentEditor } from "@/features/editors/session";
import { rowId } from "@/features/lists/schema";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { ban, lift } from "./ban";
import { canBan } from "./policy";
import { type BanInput, banInput } from "./schema";

export async function banSender(input: BanInput): Promise<Result<{ ids: number[] }>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canBan(editor)) return refuse("forbidden");
  const parsed = banInput.safeParse(input);
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));

  const banned = await ban(editor, parsed.data);
  return banned.ok ? ok({ ids: banned.data }) : banned;
}

export async function liftBan(id: number): Promise<Result> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canBan(editor)) return refuse("forbidden");
  const target = rowId.safeParse(id);
  if (!target.success) return refuse("not-found");

  const lifted = await lift(editor, target.data);
  if (lifted.ok) refresh();
  return lifted;
}
