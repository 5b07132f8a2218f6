import { sql } from "drizzle-orm";
import { bigint, check, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { id, moment } from "./columns";

/** The backups that were made, and those that failed (`failure` is a code). Of this installation: it is in no backup itself. */
export const backups = pgTable(
  "backups",
  {
    id: id(),
    startedAt: moment("started_at").notNull(),
    endedAt: moment("ended_at").notNull().defaultNow(),
    /** Where it is, as the server that made it sees it; empty when it failed. */
    path: text("path").notNull().default(""),
    bytes: bigint("bytes", { mode: "number" }).notNull().default(0),
    rows: bigint("rows", { mode: "number" }).notNull().default(0),
    files: integer("files").notNull().default(0),
    /** How many files of the library were not in the storage any more. */
    missing: integer("missing").notNull().default(0),
    failure: text("failure"),
  },
  (table) => [
    index("backups_ended").on(table.endedAt),
    check("backups_whole", sql`(${table.failure} is null) = (${table.path} <> '')`),
  ],
);
