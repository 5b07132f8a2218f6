import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, integer, pgTable, real, text } from "drizzle-orm/pg-core";
import { commentStatuses } from "@/lib/comment-status";
import { articles } from "./articles";
import { bytea, citext, createdAt, id, moment, version } from "./columns";
import { editors } from "./editors";

/** Someone who commented, with what that person agreed to. The e-mail address is never shown. */
export const commenters = pgTable(
  "commenters",
  {
    id: id(),
    email: citext("email").notNull().unique(),
    trusted: boolean("trusted").notNull().default(false),
    storageConsentAt: moment("storage_consent_at").notNull().defaultNow(),
    replyMailConsentAt: moment("reply_mail_consent_at"),
    createdAt: createdAt(),
  },
  (table) => [index("commenters_email_trgm").using("gin", sql`(${table.email}::text) gin_trgm_ops`)],
);

/** `addressHash` is a keyed hash of the sender's address with a key of the day: it limits abuse and identifies nobody later. */
export const comments = pgTable(
  "comments",
  {
    id: id(),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    parentId: integer("parent_id").references((): AnyPgColumn => comments.id, { onDelete: "set null" }),
    /** Whose account it was posted with, for whoever was logged in. */
    editorId: integer("editor_id").references(() => editors.id, { onDelete: "set null" }),
    commenterId: integer("commenter_id").references(() => commenters.id, { onDelete: "set null" }),
    name: text("name").notNull(),
    text: text("text").notNull(),
    status: text("status", { enum: commentStatuses }).notNull().default("pending"),
    /** What the filter thought when it came, from 0 (honest) to 1 (spam), and by which words; null when it was silent. */
    spamProbability: real("spam_probability"),
    spamWords: text("spam_words").array().notNull().default(sql`'{}'`),
    addressHash: bytea("address_hash"),
    textHash: bytea("text_hash").notNull(),
    createdAt: createdAt(),
    decidedAt: moment("decided_at"),
    decidedBy: integer("decided_by").references(() => editors.id, { onDelete: "set null" }),
    version: version(),
  },
  (table) => [
    check("comments_spam", sql`${table.spamProbability} between 0 and 1`),
    check("comments_status", sql`${table.status} in ('pending', 'approved', 'spam', 'deleted')`),
    index("comments_article").on(table.articleId, table.createdAt, table.id).where(sql`status = 'approved'`),
    index("comments_queue").on(table.status, table.createdAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("comments_words_trgm").using("gin", sql`${table.text} gin_trgm_ops`, sql`${table.name} gin_trgm_ops`),
    index("comments_commenter").on(table.commenterId),
    index("comments_repeat").on(table.articleId, table.textHash, table.createdAt),
    index("comments_parent").on(table.parentId),
  ],
);
