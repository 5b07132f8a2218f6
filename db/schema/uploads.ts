import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, moment } from "./columns";
import { editors } from "./editors";

/**
 * A file that is on its way to the library, in parts of one size: `parts` of them are in the storage, as `deel-ID-NUMBER.part`. Begun
 * again by the same editor (`hash`: SHA-256, where the browser can reckon it) it goes on where it was.
 */
export const uploads = pgTable(
  "uploads",
  {
    id: uuid("id").primaryKey().defaultRandom(),
    editorId: integer("editor_id")
      .notNull()
      .references(() => editors.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    size: integer("size").notNull(),
    hash: text("hash"),
    parts: integer("parts").notNull().default(0),
    createdAt: createdAt(),
    touchedAt: moment("touched_at").notNull().defaultNow(),
  },
  (table) => [
    check("uploads_size", sql`${table.size} > 0 and ${table.parts} >= 0`),
    index("uploads_editor").on(table.editorId, table.hash),
    index("uploads_touched").on(table.touchedAt),
  ],
);
