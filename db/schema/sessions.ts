import { sql } from "drizzle-orm";
import { check, date, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { bytea, createdAt, id, moment } from "./columns";
import { editors } from "./editors";

/**
 * A login on one device. It counts while its row is there, is not over, and is of the account's session version. The device is described
 * coarsely ("Firefox op Windows"), and when it was last seen is no more than a day.
 */
export const sessions = pgTable(
  "sessions",
  {
    /** At random: a number could come back after the database was put back, and be someone else's. */
    id: uuid("id").primaryKey().defaultRandom(),
    editorId: integer("editor_id")
      .notNull()
      .references(() => editors.id, { onDelete: "cascade" }),
    sessionVersion: integer("session_version").notNull(),
    device: text("device").notNull(),
    createdAt: createdAt(),
    lastSeenOn: date("last_seen_on", { mode: "string" }).notNull(),
    endsAt: moment("ends_at").notNull(),
  },
  (table) => [index("sessions_editor").on(table.editorId), index("sessions_end").on(table.endsAt)],
);

/** A mailed link that makes a password: an invitation, or for who forgot it. Only the hash of what is in the link is kept. */
export const passwordLinks = pgTable(
  "password_links",
  {
    id: id(),
    editorId: integer("editor_id")
      .notNull()
      .references(() => editors.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["invitation", "reset"] }).notNull(),
    tokenHash: bytea("token_hash").notNull().unique(),
    createdAt: createdAt(),
    endsAt: moment("ends_at").notNull(),
    usedAt: moment("used_at"),
  },
  (table) => [
    check("password_links_kind", sql`${table.kind} in ('invitation', 'reset')`),
    index("password_links_editor").on(table.editorId),
  ],
);
