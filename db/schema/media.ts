import { sql } from "drizzle-orm";
import { boolean, check, doublePrecision, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id, moment, version } from "./columns";
import { editors } from "./editors";

export const mediaKinds = ["image", "video", "audio"] as const;

/**
 * An uploaded picture, film or sound. Files stand in the storage under `key`: `KEY-WIDTH.avif` and `KEY-WIDTH.webp` for each of
 * `widths`, or `KEY.EXTENSION`. `hash` (SHA-256 of the upload) recognises a second upload of the same file.
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
    version: version(),
  },
  (table) => [
    check("media_kind", sql`${table.kind} in ('image', 'video', 'audio')`),
    check("media_focal", sql`${table.focalX} between 0 and 1 and ${table.focalY} between 0 and 1`),
    check("media_size", sql`${table.kind} <> 'image' or (${table.width} > 0 and ${table.height} > 0)`),
    index("media_newest").on(table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
  ],
);
