"use server";

import { refresh } from "next/cache";
import { z } from "zod";
import { currentEditor } from "@/features/editors/session";
import { rowId } from "@/features/lists/schema";
import { expireNow } from "@/lib/cache";
import { cleanText } from "@/lib/clean";
import { type FormState, formFields, typedValues } from "@/lib/form-state";
import { mediaKinds } from "@/lib/media-kind";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { describeMedia } from "./describe";
import { listMedia, type MediaList } from "./library";
import { canUpload } from "./policy";
import { getMediaViews } from "./queries";
import { mediaForm, mediaInput } from "./schema";
import { restoreMedia as restore, trashMedia as trash } from "./trash";
import type { MediaView } from "./view";

const typed = ["description", "alt", "caption", "maker", "licence", "focalX", "focalY"];

/** Changes what is said of an item, and the point that stays in view. */
export async function saveMedia(_before: FormState, form: FormData): Promise<FormState> {
  const values = typedValues(form, typed);
  const editor = await currentEditor();
  if (!editor) return { result: refuse("not-logged-in"), values };
  const target = mediaForm.safeParse(formFields(form));
  if (!target.success) return { result: refuse("invalid", fieldErrors(target.error)), values };
  const parsed = mediaInput.safeParse(target.data.input);
  if (!parsed.success) return { result: refuse("invalid", fieldErrors(parsed.error)), values };

  const described = await describeMedia(editor, target.data.id, target.data.version, parsed.data);
  if (!described.ok) return { result: described, values };
  expireNow(described.data.expired);
  refresh();
  return { result: ok(), values: {} };
}

/** Throws away what stands nowhere. */
export async function trashMedia(id: number, version: number): Promise<Result<null>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const target = z.tuple([rowId, rowId]).safeParse([id, version]);
  if (!target.success) return refuse("not-found");
  const done = await trash(editor, ...target.data);
  if (done.ok) refresh();
  return done;
}

export async function restoreMedia(id: number, version: number): Promise<Result<null>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const target = z.tuple([rowId, rowId]).safeParse([id, version]);
  if (!target.success) return refuse("not-found");
  const done = await restore(editor, ...target.data);
  if (done.ok) refresh();
  return done;
}

const search = z.object({
  query: z.string().transform((query) => cleanText(query, 200)),
  before: z.number().int().min(1).max(2_147_483_647).nullable(),
  kind: z.enum(mediaKinds),
});

/** The library for who chooses from it: one kind, newest first, those older than `before`. */
export async function searchMedia(
  query: string,
  before: number | null,
  kind: MediaView["kind"],
): Promise<Result<MediaList>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canUpload(editor)) return refuse("forbidden");
  const asked = search.safeParse({ query, before, kind });
  if (!asked.success) return refuse("invalid");
  return ok(
    await listMedia({ search: asked.data.query, kind: asked.data.kind }, { before: asked.data.before ?? undefined }),
  );
}

const someIds = z.array(z.number().int().min(1).max(2_147_483_647)).max(1000);

/** What a text in the editor shows of the library; what no longer exists is left out. */
export async function findMedia(ids: number[]): Promise<Result<MediaView[]>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canUpload(editor)) return refuse("forbidden");
  const asked = someIds.safeParse(ids);
  if (!asked.success) return refuse("invalid");
  return ok(Object.values(await getMediaViews(asked.data)));
}
