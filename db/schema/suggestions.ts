import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, uuid } from "drizzle-orm/pg-core";
import type { Change } from "@/lib/rich-text/suggestion";
import { articles } from "./articles";
import { createdAt, moment } from "./columns";
import { editors } from "./editors";

/**
 * Other words that someone proposes for an article. They stand beside the text and never in it, until they are accepted: what readers,
 * feeds, search and exports get cannot hold them.
 */
export const suggestions = pgTable(
  "article_suggestions",
  {
    /** Made in the browser: a change is known by it before the server has it. */
    id: uuid("id").primaryKey(),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    editorId: integer("editor_id").references(() => editors.id, { onDelete: "set null" }),
    change: jsonb("change").notNull().$type<Change>(),
    createdAt: createdAt(),
    /** Null while nobody has decided. */
    accepted: boolean("accepted"),
    settledAt: moment("settled_at"),
    settledBy: integer("settled_by").references(() => editors.id, { onDelete: "set null" }),
    changedAt: moment("changed_at").notNull().defaultNow(),
  },
  (table) => [
    check("article_suggestions_settled", sql`(${table.accepted} is null) = (${table.settledAt} is null)`),
    index("article_suggestions_article").on(table.articleId, table.createdAt),
    index("article_suggestions_editor").on(table.editorId),
    index("article_suggestions_settler").on(table.settledBy),
  ],
);
