import { boolean, date, index, integer, pgTable, primaryKey, smallint, text } from "drizzle-orm/pg-core";
import { bytea, moment } from "./columns";

/*
 * How often pages are read (docs/decisions/0024). A page is its kind and its number (lib/read-page); `site`, 0 is all pages together.
 * `views` are readers, `bots` are machines. Nothing here tells one reader from another but `view_marks`, for a day.
 */

/** Which reader was already counted for which page today, and how far they came. Emptied when the day is over, with the key that made the hashes. */
export const viewMarks = pgTable(
  "view_marks",
  {
    day: date("day", { mode: "string" }).notNull(),
    kind: text("kind").notNull(),
    pageId: integer("page_id").notNull(),
    readerHash: bytea("reader_hash").notNull(),
    bot: boolean("bot").notNull(),
    depth: smallint("depth"),
    time: smallint("time"),
  },
  (table) => [primaryKey({ columns: [table.day, table.kind, table.pageId, table.readerHash] })],
);

const counted = {
  kind: text("kind").notNull(),
  pageId: integer("page_id").notNull(),
  views: integer("views").notNull(),
  bots: integer("bots").notNull(),
};

/** Per minute, for an hour: what is read now. */
export const viewMinutes = pgTable("view_minutes", { minute: moment("minute").notNull(), ...counted }, (table) => [
  primaryKey({ columns: [table.minute, table.kind, table.pageId] }),
]);

/** Per hour, for ten weeks. Partitioned by month (features/views/partitions). */
export const viewHours = pgTable("view_hours", { hour: moment("hour").notNull(), ...counted }, (table) => [
  primaryKey({ columns: [table.kind, table.pageId, table.hour] }),
]);

/** Per day in Rotterdam, for ever. Partitioned by month. */
export const viewDays = pgTable(
  "view_days",
  { day: date("day", { mode: "string" }).notNull(), ...counted },
  (table) => [primaryKey({ columns: [table.kind, table.pageId, table.day] })],
);

/** The same per month, by its first day: what a long range adds up instead of days. */
export const viewMonths = pgTable(
  "view_months",
  { month: date("month", { mode: "string" }).notNull(), ...counted },
  (table) => [primaryKey({ columns: [table.kind, table.pageId, table.month] })],
);

/** The same per year, by its first day. */
export const viewYears = pgTable(
  "view_years",
  { year: date("year", { mode: "string" }).notNull(), ...counted },
  (table) => [primaryKey({ columns: [table.kind, table.pageId, table.year] })],
);

export const viewTraits = ["source", "campaign", "depth", "time"] as const;

const detailed = {
  kind: text("kind").notNull(),
  pageId: integer("page_id").notNull(),
  trait: text("trait", { enum: viewTraits }).notNull(),
  value: text("value").notNull(),
  views: integer("views").notNull(),
};

/** Of those views: from which site, by which campaign, how far and how long. What is not known has no row. Partitioned by month. */
export const viewDetailDays = pgTable(
  "view_detail_days",
  { day: date("day", { mode: "string" }).notNull(), ...detailed },
  (table) => [
    primaryKey({ columns: [table.kind, table.pageId, table.trait, table.day, table.value] }),
    index("view_detail_days_value").on(table.trait, table.value, table.day),
  ],
);

export const viewDetailMonths = pgTable(
  "view_detail_months",
  { month: date("month", { mode: "string" }).notNull(), ...detailed },
  (table) => [
    primaryKey({ columns: [table.kind, table.pageId, table.trait, table.month, table.value] }),
    index("view_detail_months_value").on(table.trait, table.value, table.month),
  ],
);
