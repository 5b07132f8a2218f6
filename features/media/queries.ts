import { eq, inArray } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { editors } from "@/db/schema/editors";
import { media } from "@/db/schema/media";
import { type MediaItem, type MediaView, toMediaItem, toMediaView } from "./view";

/** One item of the library, for the dashboard. Never cached. */
export async function getMedia(id: number): Promise<MediaItem | null> {
  const [row] = await db.select().from(media).where(eq(media.id, id));
  return row ? toMediaItem(row) : null;
}

/** The name of who uploaded an item, when that was someone with an account. */
export async function getUploader({ createdBy }: MediaItem): Promise<string | null> {
  if (createdBy === null) return null;
  const [found] = await db.select({ name: editors.name }).from(editors).where(eq(editors.id, createdBy));
  return found?.name ?? null;
}

/** What pages show of these media, by id; those that no longer exist are left out. The caller's cache carries `tags.media`. */
export async function getMediaViews(ids: readonly number[], reader: Reader = db): Promise<Record<number, MediaView>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  const rows = await reader.select().from(media).where(inArray(media.id, wanted));
  return Object.fromEntries(rows.map((row) => [row.id, toMediaView(row)]));
}
