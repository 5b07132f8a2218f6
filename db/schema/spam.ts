import { sql } from "drizzle-orm";
import { bigint, boolean, check, integer, pgTable } from "drizzle-orm/pg-core";
import { createdAt } from "./columns";
import { comments } from "./comments";

/*
 * What the filter has learned from moderators. A word stands here as a number made from it (features/spam/hash), so that what people wrote
 * cannot be read back from these tables.
 */

/** In how many comments of each kind a word was. */
export const spamWords = pgTable(
  "spam_words",
  {
    word: bigint("word", { mode: "bigint" }).primaryKey(),
    spam: integer("spam").notNull().default(0),
    ham: integer("ham").notNull().default(0),
  },
  (table) => [check("spam_words_counts", sql`${table.spam} >= 0 and ${table.ham} >= 0`)],
);

/** How many comments were learned from: one row. */
export const spamTotals = pgTable(
  "spam_totals",
  {
    id: integer("id").primaryKey().default(1),
    spam: integer("spam").notNull().default(0),
    ham: integer("ham").notNull().default(0),
  },
  (table) => [
    check("spam_totals_one", sql`${table.id} = 1`),
    check("spam_totals_counts", sql`${table.spam} >= 0 and ${table.ham} >= 0`),
  ],
);

/** What was learned from which comment: who decides otherwise later takes exactly that back. */
export const spamLessons = pgTable("spam_lessons", {
  commentId: integer("comment_id")
    .primaryKey()
    .references(() => comments.id, { onDelete: "cascade" }),
  spam: boolean("spam").notNull(),
  words: bigint("words", { mode: "bigint" }).array().notNull(),
  createdAt: createdAt(),
});
