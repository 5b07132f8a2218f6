import { sql } from "drizzle-orm";
import { check, index, integer, pgTable } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { bytea, createdAt, id, moment } from "./columns";
import { editors } from "./editors";
import { issues } from "./issues";

/** A secret address by which someone without an account reads one article, or one issue, before it is out. Only the hash of it is kept. */
export const previewLinks = pgTable(
  "preview_links",
  {
    id: id(),
    articleId: integer("article_id").references(() => articles.id, { onDelete: "cascade" }),
    issueId: integer("issue_id").references(() => issues.id, { onDelete: "cascade" }),
    tokenHash: bytea("token_hash").notNull().unique(),
    createdBy: integer("created_by")
      .notNull()
      .references(() => editors.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    endsAt: moment("ends_at").notNull(),
  },
  (table) => [
    check("preview_links_one", sql`(${table.articleId} is null) <> (${table.issueId} is null)`),
    index("preview_links_article").on(table.articleId, table.endsAt),
    index("preview_links_issue").on(table.issueId, table.endsAt),
    index("preview_links_editor").on(table.createdBy),
    index("preview_links_end").on(table.endsAt),
  ],
);
