import { sql } from "drizzle-orm";
import { customType, index, integer, pgTable, text } from "drizzle-orm/pg-core";
import { articles } from "./articles";
import { moment } from "./columns";

const tsvector = customType<{ data: string }>({ dataType: () => "tsvector" });

/**
 * What readers can find, a row for each article that is published and not in the trash. Triggers keep it (migration 0001_search), so that
 * no change of an article, byline, tag or name can forget it. `head` holds the title (weight A), the lede (B) and the authors and
 * tags (C), `document` the body (D) as well; both hold what readers filter by as lexemes that no text has: `year=2026`,
 * `section=3`, `author=7`. So one index answers a filtered question, and the row itself, which is read for its date, is small.
 */
export const articleSearch = pgTable(
  "article_search",
  {
    articleId: integer("article_id")
      .primaryKey()
      .references(() => articles.id, { onDelete: "cascade" }),
    issueId: integer("issue_id").notNull(),
    publishedAt: moment("published_at").notNull(),
    head: tsvector("head").notNull(),
    document: tsvector("document").notNull(),
  },
  (table) => [
    index("article_search_head").using("gin", table.head),
    index("article_search_document").using("gin", table.document),
    index("article_search_newest").on(table.publishedAt.desc().nullsFirst(), table.articleId.desc().nullsFirst()),
  ],
);

/** The words of titles, ledes, authors and tags, lower case and without accents: what a mistyped word may have meant. */
export const searchWords = pgTable("search_words", { word: text("word").primaryKey() }, (table) => [
  index("search_words_like").using("gist", sql`${table.word} gist_trgm_ops(siglen=64)`),
]);
