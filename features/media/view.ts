import type { media } from "@/db/schema/media";

type Row = typeof media.$inferSelect;

/** A picture, film or sound as pages show it. */
export type MediaView = Pick<
  Row,
  | "id"
  | "kind"
  | "key"
  | "width"
  | "height"
  | "widths"
  | "pending"
  | "color"
  | "focalX"
  | "focalY"
  | "alt"
  | "decorative"
  | "caption"
  | "maker"
  | "mime"
>;

/** The same in the dashboard's library. `createdAt` is an ISO instant; `bytes` is what it takes in the storage. */
export type MediaItem = MediaView &
  Pick<Row, "name" | "licence" | "bytes" | "version" | "createdBy" | "uses"> & { createdAt: string; trashed: boolean };

export function toMediaView(row: Row): MediaView {
  const { id, kind, key, width, height, widths, pending, color, focalX, focalY, mime } = row;
  const { alt, decorative, caption, maker } = row;
  return {
    ...{ id, kind, key, width, height, widths, pending, color, focalX, focalY, mime },
    ...{ alt, decorative, caption, maker },
  };
}

export function toMediaItem(row: Row): MediaItem {
  const { name, licence, bytes, version, createdBy, uses } = row;
  const trashed = row.trashedAt !== null;
  return {
    ...toMediaView(row),
    name,
    licence,
    bytes,
    version,
    createdBy,
    uses,
    trashed,
    createdAt: row.createdAt.toISOString(),
  };
}
