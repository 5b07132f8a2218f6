import { and, asc, desc, eq, gt, isNotNull, isNull, lt, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { media } from "@/db/schema/media";
import { cleanText } from "@/lib/clean";
import { containing } from "@/lib/like";
import { type MediaItem, type MediaView, toMediaItem } from "./view";

export const mediaPageSize = 40;

/** More than this are not counted: it would take longer than the page itself. */
const mostCounted = 1000;

/** `older` and `newer` are where the next page begins in either direction, if there is one; `total` is null when it is over a thousand. */
export type MediaList = { items: MediaItem[]; older: number | null; newer: number | null; total: number | null };

export type MediaFilter = {
  search?: string;
  kind?: MediaView["kind"];
  /** Pictures that lack a description and are not said to be decoration. */
  silent?: boolean;
  unused?: boolean;
  /** What this editor uploaded. */
  ownerId?: number;
  trash?: boolean;
};

/** From which item on, not with it: older ones, or newer ones. */
export type MediaFrom = { before?: number; after?: number };

/**
 * A page of the library for the dashboard, newest first, whose name, description, caption, maker or licence holds each word of
 * `search`. From either side of an item, so that page a thousand is as quick as the first. Never cached.
 */
export async function listMedia(filter: MediaFilter, { before, after }: MediaFrom = {}): Promise<MediaList> {
  const where = and(...conditions(filter));
  const upwards = after !== undefined && before === undefined;
  const rows = await db
    .select()
    .from(media)
    .where(
      and(where, before === undefined ? undefined : lt(media.id, before), upwards ? gt(media.id, after) : undefined),
    )
    .orderBy(upwards ? asc(media.id) : desc(media.id))
    .limit(mediaPageSize + 1);
  const more = rows.length > mediaPageSize;
  const shown = rows.slice(0, mediaPageSize);
  if (upwards) shown.reverse();
  const first = shown.at(0)?.id ?? null;
  const last = shown.at(-1)?.id ?? null;
  return {
    items: shown.map(toMediaItem),
    newer: (upwards ? more : before !== undefined) ? first : null,
    older: upwards || more ? last : null,
    total: await countSome(where),
  };
}

async function countSome(where: SQL | undefined): Promise<number | null> {
  const some = db
    .select({ one: sql`1`.as("one") })
    .from(media)
    .where(where)
    .limit(mostCounted + 1)
    .as("some");
  const total = await db.$count(some);
  return total > mostCounted ? null : total;
}

function conditions({ search = "", kind, silent, unused, ownerId, trash }: MediaFilter): (SQL | undefined)[] {
  const words = cleanText(search, 200).toLowerCase().split(/\s+/).filter(Boolean).slice(0, 10);
  return [
    trash ? isNotNull(media.trashedAt) : isNull(media.trashedAt),
    kind ? eq(media.kind, kind) : undefined,
    // As the indexes have them: a parameter would keep PostgreSQL from seeing that it is the same.
    silent ? sql`kind = 'image' and alt = '' and not decorative` : undefined,
    unused ? sql`uses = 0` : undefined,
    ownerId === undefined ? undefined : eq(media.createdBy, ownerId),
    ...words.map(holding),
  ];
}

/** Anywhere in the text; one or two letters, which the index of threes cannot find, as the beginning of a word. */
function holding(word: string): SQL | undefined {
  if (!/^[\p{L}\p{N}]{1,2}$/u.test(word)) return sql`${media.words} like ${containing(word)}`;
  return or(sql`${media.words} like ${`${word}%`}`, sql`${media.words} like ${`% ${word}%`}`);
}
