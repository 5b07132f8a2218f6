import { sql } from "drizzle-orm";
import { check, index, pgTable, text } from "drizzle-orm/pg-core";
import { createdAt, id } from "./columns";

/**
 * Addresses that have moved for ever, beside those of articles (`article_slugs`): what an editor set, and the old address of a
 * section, tag, series or author. Both are paths of this site, `from` as a browser sends it.
 */
export const redirects = pgTable(
  "redirects",
  {
    id: id(),
    from: text("from_path").notNull().unique(),
    to: text("to_path").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    check("redirects_from", sql`${table.from} ~ '^/[^/]' and length(${table.from}) <= 1000`),
    check("redirects_to", sql`${table.to} ~ '^/([^/]|$)' and length(${table.to}) <= 1000`),
    check("redirects_elsewhere", sql`${table.from} <> ${table.to}`),
    index("redirects_to_path").on(table.to),
  ],
);
