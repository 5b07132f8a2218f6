import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, smallint, text, unique } from "drizzle-orm/pg-core";
import { createdAt, id, moment, version } from "./columns";
import { media } from "./media";

/**
 * The weekly edition: one ISO year and week (ISO 8601: week 1 holds 4 January, so 28 December is always in the last week).
 * `releasedAt` is set when a week that is still to come is released ahead; a week that has begun needs no release.
 */
export const issues = pgTable(
  "issues",
  {
    id: id(),
    year: smallint("year").notNull(),
    week: smallint("week").notNull(),
    title: text("title").notNull().default(""),
    note: text("note").notNull().default(""),
    coverId: integer("cover_id").references(() => media.id, { onDelete: "set null" }),
    releaseAt: moment("release_at"),
    releasedAt: moment("released_at"),
    createdAt: createdAt(),
    version: version(),
  },
  (table) => [
    unique("issues_week").on(table.year, table.week),
    check("issues_year", sql`${table.year} between 1970 and 2100`),
    check(
      "issues_iso_week",
      sql`${table.week} between 1 and extract(week from make_date(${table.year}, 12, 28))::integer`,
    ),
    index("issues_newest").on(table.year.desc().nullsFirst(), table.week.desc().nullsFirst()),
  ],
);
