"use server";

import { z } from "zod";
import { mediaKinds } from "@/db/schema/media";
import { currentEditor } from "@/features/editors/session";
import { expireNow } from "@/lib/cache";
import { cleanText } from "@/lib/clean";
import { ok, type Result, refuse } from "@/lib/result";
import { fieldErrors } from "@/lib/validation";
import { describeMedia } from "./describe";
import { canUpload } from "./policy";
import { getMediaViews, listMedia, type MediaList } from "./queries";
import { type MediaInput, mediaInput } from "./schema";
import type { MediaItem, MediaView } from "./view";

const target = z.object({
  id: z.number().int().min(1).max(2_147_483_647),
  version: z.number().int().min(1).max(2_147_483_647),
});

export async function updateMedia(id: number, version: number, input: MediaInput): Promise<Result<MediaItem>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  const where = target.safeParse({ id, version });
  const parsed = mediaInput.safeParse(input);
  if (!where.success) return refuse("not-found");
  if (!parsed.success) return refuse("invalid", fieldErrors(parsed.error));

  const described = await describeMedia(editor, where.data.id, where.data.version, parsed.data);
  if (!described.ok) return described;
  expireNow(described.data.expired);
  return ok(described.data.item);
}

const search = z.object({
  query: z.string().transform((query) => cleanText(query, 200)),
  page: z.number().int().min(1).max(1_000_000),
  kind: z.enum(mediaKinds),
});

/** The library for who chooses from it: one kind, newest first. */
export async function searchMedia(query: string, page: number, kind: MediaView["kind"]): Promise<Result<MediaList>> {
  const editor = await currentEditor();
  if (!editor) return refuse("not-logged-in");
  if (!canUpload(editor)) return refuse("forbidden");
  const asked = search.safeParse({ query, page, kind });
  if (!asked.success) return refuse("invalid");
  return ok(await listMedia({ search: asked.data.query, page: asked.data.page, kind: asked.data.kind }));
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
