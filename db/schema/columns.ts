import { sql } from "drizzle-orm";
import { customType, integer, timestamp } from "drizzle-orm/pg-core";

/** Case-insensitive text (extension citext). */
export const citext = customType<{ data: string }>({ dataType: () => "citext" });

export const bytea = customType<{ data: Buffer }>({ dataType: () => "bytea" });

export const id = () => integer("id").primaryKey().generatedAlwaysAsIdentity();

export const moment = (name: string) => timestamp(name, { withTimezone: true, mode: "date" });

export const createdAt = () => moment("created_at").notNull().defaultNow();

/** Counts the changes to a row that two people can edit; a save that carries an older number is refused as stale. */
export const version = () => integer("version").notNull().default(1);

export const slugPattern = sql.raw("'^[a-z0-9]+(-[a-z0-9]+)*$'");
