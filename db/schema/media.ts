import { sql } from "drizzle-orm";
import { boolean, check, doublePrecision, index, integer, pgTable, primaryKey, text } from "drizzle-orm/pg-core";
import { mediaKinds } from "@/lib/media-kind";
import { createdAt, id, moment, version } from "./columns";
import { editors } from "./editors";

/**
 * An uploaded picture, film, sound or document. Files stand in the storage under `key`: `KEY-WIDTH.avif` and `KEY-WIDTH.webp` for each of
 * `widths`, or `KEY.EXTENSION`. A picture that just came in is `pending`: there are WebP files only, in few widths. `hash` (SHA-256 of the upload) recognises a second upload of the same file. `uses` counts the rows of
 * `media_uses`; `words` is what the library is searched by. What is in the trash is used nowhere: a use takes it out again.
 */
export const media = pgTable(
  "media",
  {
    id: id(),
    kind: text("kind", { enum: mediaKinds }).notNull(),
    key: text("key").notNull().unique(),
    hash: text("hash").notNull().unique(),
    name: text("name").notNull(),
    mime: text("mime").notNull(),
    bytes: integer("bytes").notNull(),
    width: integer("width"),
    height: integer("height"),
    widths: integer("widths").array().notNull().default(sql`'{}'::integer[]`),
    pending: boolean("pending").notNull().default(false),
    color: text("color").notNull().default("#cccccc"),
    focalX: doublePrecision("focal_x").notNull().default(0.5),
    focalY: doublePrecision("focal_y").notNull().default(0.5),
    alt: text("alt").notNull().default(""),
    decorative: boolean("decorative").notNull().default(false),
    caption: text("caption").notNull().default(""),
    maker: text("maker").notNull().default(""),
    licence: text("licence").notNull().default(""),
    createdBy: integer("created_by").references(() => editors.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    trashedAt: moment("trashed_at"),
    uses: integer("uses").notNull().default(0),
    words: text("words").generatedAlwaysAs(
      sql`lower(name || ' ' || alt || ' ' || caption || ' ' || maker || ' ' || licence)`,
    ),
    version: version(),
  },
  (table) => [
    check("media_kind", sql`${table.kind} in ('image', 'video', 'audio', 'document')`),
    check("media_focal", sql`${table.focalX} between 0 and 1 and ${table.focalY} between 0 and 1`),
    check("media_size", sql`${table.kind} <> 'image' or (${table.width} > 0 and ${table.height} > 0)`),
    index("media_kind_newest").on(table.kind, table.id),
    index("media_own").on(table.createdBy, table.id),
    index("media_words").using("gin", sql`${table.words} gin_trgm_ops`),
    index("media_silent")
      .on(table.id)
      .where(sql`kind = 'image' and alt = '' and not decorative and trashed_at is null`),
    index("media_unused").on(table.id).where(sql`uses = 0 and trashed_at is null`),
    index("media_trash").on(table.trashedAt, table.id).where(sql`trashed_at is not null`),
  ],
);

export const mediaPlaces = ["article", "working-copy", "planned-edit", "settings", "issue", "author", "page"] as const;

/**
 * Where each item stands, kept by triggers of the tables themselves: in an article, in what someone typed in a published one
 * (`editorId` says who, elsewhere 0), in a change of one that waits for its time, as an issue's cover, an author's portrait, or on a page.
 */
export const mediaUses = pgTable(
  "media_uses",
  {
    place: text("place", { enum: mediaPlaces }).notNull(),
    subjectId: integer("subject_id").notNull(),
    editorId: integer("editor_id").notNull().default(0),
    mediaId: integer("media_id")
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.place, table.subjectId, table.editorId, table.mediaId] }),
    index("media_uses_media").on(table.mediaId, table.place, table.subjectId),
  ],
);

/** The keys that items had before another file took their place: the addresses that were made of them lead to the new file. */
export const formerMediaKeys = pgTable(
  "former_media_keys",
  {
    key: text("key").primaryKey(),
    mediaId: integer("media_id")
      .notNull()
      .references(() => media.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [index("former_media_keys_media").on(table.mediaId)],
);
