import { index, integer, pgTable, primaryKey, unique } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { commenters, comments } from "./comments";

/**
 * Who wants mail when somebody answers in a thread (`threadId` is the comment that it began with). Nothing is sent before the address has
 * confirmed that; one that has not after a week is forgotten. Whoever stops is no longer here.
 */
export const replySubscriptions = pgTable(
  "reply_subscriptions",
  {
    id: id(),
    commenterId: integer("commenter_id")
      .notNull()
      .references(() => commenters.id, { onDelete: "cascade" }),
    threadId: integer("thread_id")
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
    /** When the mail that asks to confirm went out. */
    askedAt: moment("asked_at"),
    confirmedAt: moment("confirmed_at"),
  },
  (table) => [
    unique("reply_subscriptions_one").on(table.commenterId, table.threadId),
    index("reply_subscriptions_thread").on(table.threadId),
    index("reply_subscriptions_created").on(table.createdAt),
  ],
);

/** Of which comment was told to whom, so that nobody is told twice. */
export const replyMails = pgTable(
  "reply_mails",
  {
    subscriptionId: integer("subscription_id")
      .notNull()
      .references(() => replySubscriptions.id, { onDelete: "cascade" }),
    commentId: integer("comment_id")
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (table) => [
    primaryKey({ columns: [table.subscriptionId, table.commentId] }),
    index("reply_mails_comment").on(table.commentId),
  ],
);
