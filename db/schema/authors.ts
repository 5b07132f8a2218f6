import { sql } from "drizzle-orm";
import { check, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, slugPattern, version } from "./columns";
import { editors } from "./editors";
import { media } from "./media";

/** A byline. It may belong to an account; it outlives it. */
export const authors = pgTable(
  "authors",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    name: text("name").notNull(),
    short: text("short").notNull().default(""),
    bio: text("bio").notNull().default(""),
    /** Written as `@naam@server`; empty when there is none. */
    fediverse: text("fediverse").notNull().default(""),
    portraitId: integer("portrait_id").references(() => media.id, { onDelete: "set null" }),
    editorId: integer("editor_id")
      .unique()
      .references(() => editors.id, { onDelete: "set null" }),
    version: version(),
  },
  (table) => [check("authors_slug", sql`${table.slug} ~ ${slugPattern}`)],
);
