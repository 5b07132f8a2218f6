import { customType, date, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { bytea, moment } from "./columns";

/** Who is on the site now, and on which page: a keyed hash that lives for 75 seconds after the last sign of life. */
export const visitors = pgTable(
  "visitors",
  {
    visitorHash: bytea("visitor_hash").primaryKey(),
    addressHash: bytea("address_hash").notNull(),
    seenAt: moment("seen_at").notNull(),
    kind: text("kind").notNull().default(""),
    pageId: integer("page_id").notNull().default(0),
  },
  (table) => [index("visitors_seen").on(table.seenAt)],
);

/** The key of the day, shared by all servers, that addresses are hashed with. Thrown away when the day is over. */
export const dayKeys = pgTable("day_keys", {
  day: date("day", { mode: "string" }).primaryKey(),
  key: bytea("key").notNull(),
});

/** How often something happened in a window of time, per keyed hash: the limits on logins and comments. */
export const rateLimits = pgTable(
  "rate_limits",
  {
    key: bytea("key").primaryKey(),
    windowEndsAt: moment("window_ends_at").notNull(),
    count: integer("count").notNull(),
  },
  (table) => [index("rate_limits_end").on(table.windowEndsAt)],
);

/** PostgreSQL's own transaction number (xid8), as text: it does not fit a JavaScript number. */
export const xid8 = customType<{ data: string }>({ dataType: () => "xid8" });
