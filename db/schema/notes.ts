import { sql } from "drizzle-orm";
import { type AnyPgColumn, check, index, integer, jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { Anchor } from "@/lib/rich-text/anchor";
import { articles } from "./articles";
import { createdAt, id, moment } from "./columns";
import { editors } from "./editors";

/**
 * What the newsroom says to itself about words in an article, and the answers to it. It stands beside the text and never in it: what
 * readers, feeds and exports get cannot hold it.
 */
export const notes = pgTable(
  "article_notes",
  {
    id: id(),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    /** Of an answer: the note that it answers. */
    parentId: integer("parent_id").references((): AnyPgColumn => notes.id, { onDelete: "cascade" }),
    /** Of a note: the words that it is about. */
    anchor: jsonb("anchor").$type<Anchor>(),
    text: text("text").notNull(),
    editorId: integer("editor_id").references(() => editors.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    resolvedAt: moment("resolved_at"),
    resolvedBy: integer("resolved_by").references(() => editors.id, { onDelete: "set null" }),
    changedAt: moment("changed_at").notNull().defaultNow(),
  },
  (table) => [
    check("article_notes_anchor", sql`(${table.parentId} is null) = (${table.anchor} is not null)`),
    check("article_notes_resolved", sql`${table.parentId} is null or ${table.resolvedAt} is null`),
    index("article_notes_article").on(table.articleId, table.id),
    index("article_notes_parent").on(table.parentId),
    index("article_notes_editor").on(table.editorId),
    index("article_notes_resolver").on(table.resolvedBy),
  ],
);
