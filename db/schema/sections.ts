import { sql } from "drizzle-orm";
import { check, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, slugPattern, version } from "./columns";

export const sections = pgTable(
  "sections",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    description: text("description").notNull().default(""),
    position: integer("position").notNull().default(0),
    /** Its colour, as `#rrggbb`; empty is the design's own. */
    ink: text("ink").notNull().default(""),
    version: version(),
  },
  (table) => [
    check("sections_slug", sql`${table.slug} ~ ${slugPattern}`),
    check("sections_ink", sql`${table.ink} ~ '^(#[0-9a-f]{6})?$'`),
  ],
);

export const tags = pgTable(
  "tags",
  { id: id(), slug: text("slug").notNull().unique(), name: text("name").notNull(), version: version() },
  (table) => [check("tags_slug", sql`${table.slug} ~ ${slugPattern}`)],
);

export const series = pgTable(
  "series",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    version: version(),
  },
  (table) => [check("series_slug", sql`${table.slug} ~ ${slugPattern}`)],
);
