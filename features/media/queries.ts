import { and, count, desc, eq, ilike, inArray, isNull, or } from "drizzle-orm";
import { db, type Reader } from "@/db/client";
import { media } from "@/db/schema/media";
import { containing } from "@/lib/like";
import { type MediaItem, type MediaView, toMediaItem, toMediaView } from "./view";

const pageSize = 40;

export type MediaList = { items: MediaItem[]; page: number; pages: number; total: number };

type MediaFilter = { search: string; page: number; kind?: MediaView["kind"] };

/** The library for the dashboard, newest first, whose name, description, caption or maker holds `search`. Never cached. */
export async function listMedia({ search, page, kind }: MediaFilter): Promise<MediaList> {
  const pattern = containing(search);
  const found = [media.name, media.alt, media.caption, media.maker].map((column) => ilike(column, pattern));
  const where = and(
    isNull(media.trashedAt),
    kind ? eq(media.kind, kind) : undefined,
    search === "" ? undefined : or(...found),
  );
  const [counted] = await db.select({ total: count() }).from(media).where(where);
  const total = counted?.total ?? 0;
  const pages = Math.max(1, Math.ceil(total / pageSize));
  const shown = Number.isInteger(page) ? Math.min(Math.max(page, 1), pages) : 1;
  const rows = await db
    .select()
    .from(media)
    .where(where)
    .orderBy(desc(media.createdAt), desc(media.id))
    .limit(pageSize)
    .offset((shown - 1) * pageSize);
  return { items: rows.map(toMediaItem), page: shown, pages, total };
}

/** One item of the library, for the dashboard. Never cached. */
export async function getMedia(id: number): Promise<MediaItem | null> {
  const [row] = await db.select().from(media).where(eq(media.id, id));
  return row ? toMediaItem(row) : null;
}

/** What pages show of these media, by id; those that no longer exist are left out. The caller's cache carries `tags.media`. */
export async function getMediaViews(ids: readonly number[], reader: Reader = db): Promise<Record<number, MediaView>> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return {};
  const rows = await reader.select().from(media).where(inArray(media.id, wanted));
  return Object.fromEntries(rows.map((row) => [row.id, toMediaView(row)]));
}
