import { sql } from "drizzle-orm";
import { type AnyPgColumn, boolean, check, index, integer, jsonb, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { type CommentStatus, commentStatuses, digestRhythms, entryKinds } from "@/lib/comment-status";
import type { Verdict } from "@/lib/comment-verdict";
import { articles } from "./articles";
import { senderKeys } from "./bans";
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

/** The reasons that say more than that nothing was the matter, and whether there are links: what the inbox is filtered by. */
export function signsOf({ verdicts }: Record<"verdicts", AnyPgColumn>) {
  return sql`jsonb_path_query_array(${verdicts}, '$[*] ? (@.says != "pass" || (@.phase == "links" && @.number > 0)).why')`;
}

/** What a decision changed: only who made it (`by`) can take it back. */
export type Before = {
  by: number;
  status: CommentStatus;
  decidedAt: string | null;
  decidedBy: number | null;
};

/** What a comment said before the desk changed it, when that was (an ISO instant) and who did: the way back of an undo or an objection. */
export type Former = { by: number; at: string; text: string; deskReason: string; deskEditedAt: string | null };

/**
 * `addressHash` is a keyed hash of the sender's address, with the key of the week that it came in. It goes after some days, and the key with
 * it: until then comments of one sender are seen together, and the sender can be banned (docs/decisions/0023).
 */
export const comments = pgTable(
  "comments",
  {
    id: id(),
    /** One inbox for all that is said about an article, wherever it was said. */
    kind: text("kind", { enum: entryKinds }).notNull().default("comment"),
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
    /** What each phase said when it came, in their order. */
    verdicts: jsonb("verdicts").$type<Verdict[]>().notNull().default([]),
    addressHash: bytea("address_hash"),
    addressKeyId: integer("address_key_id").references(() => senderKeys.id, { onDelete: "set null" }),
    textHash: bytea("text_hash").notNull(),
    createdAt: createdAt(),
    /** When the writer changed it. */
    editedAt: moment("edited_at"),
    /** The writer took it back, or had everything erased: a name and a text of ours stand in its place, for the answers under it. */
    gone: text("gone", { enum: ["withdrawn", "erased"] }),
    decidedAt: moment("decided_at"),
    decidedBy: integer("decided_by").references(() => editors.id, { onDelete: "set null" }),
    /** What it was before the last decision by hand, for the way back of who decided. */
    before: jsonb("before").$type<Before>(),
    /** Which decision about many at once that was part of. */
    batch: uuid("batch"),
    /** When and why the desk changed its words: readers see both. */
    deskEditedAt: moment("desk_edited_at"),
    deskReason: text("desk_reason").notNull().default(""),
    /** The words before that, for as long as somebody may object. */
    former: jsonb("former").$type<Former>(),
    version: version(),
  },
  (table) => [
    check("comments_kind", sql`${table.kind} in ('comment', 'webmention', 'fediverse')`),
    check("comments_gone", sql`${table.gone} in ('withdrawn', 'erased')`),
    check("comments_status", sql`${table.status} in ('pending', 'approved', 'spam', 'deleted')`),
    index("comments_former").on(table.id).where(sql`former is not null`),
    index("comments_article")
      .on(table.articleId, table.createdAt, table.id, table.parentId)
      .where(sql`status = 'approved'`),
    index("comments_queue").on(
      table.status,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
      table.articleId,
    ),
    index("comments_of_article").on(
      table.articleId,
      table.status,
      table.createdAt.desc().nullsFirst(),
      table.id.desc().nullsFirst(),
    ),
    index("comments_signs").using("gin", sql`(${signsOf(table)})`),
    index("comments_words_trgm").using("gin", sql`${table.text} gin_trgm_ops`, sql`${table.name} gin_trgm_ops`),
    index("comments_commenter").on(table.commenterId),
    index("comments_batch").on(table.batch).where(sql`batch is not null`),
    index("comments_repeat").on(table.textHash, table.createdAt),
    index("comments_sender").on(table.addressHash).where(sql`address_hash is not null`),
    index("comments_parent").on(table.parentId),
  ],
);

/** When someone began to write a comment, by a hash of the day: for the trap that looks at time. Not logged by PostgreSQL (unlogged). */
export const commentStarts = pgTable(
  "comment_starts",
  { senderHash: bytea("sender_hash").primaryKey(), at: moment("at").notNull().defaultNow() },
  (table) => [index("comment_starts_at").on(table.at)],
);

/** Who wants mail about comments that wait, and when the last of it went out. */
export const commentDigests = pgTable(
  "comment_digests",
  {
    editorId: integer("editor_id")
      .primaryKey()
      .references(() => editors.id, { onDelete: "cascade" }),
    rhythm: text("rhythm", { enum: digestRhythms }).notNull(),
    sentAt: moment("sent_at"),
  },
  (table) => [check("comment_digests_rhythm", sql`${table.rhythm} in ('hourly', 'daily')`)],
);
