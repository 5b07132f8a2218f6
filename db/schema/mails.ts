import { sql } from "drizzle-orm";
import { check, index, integer, pgTable, text, uuid } from "drizzle-orm/pg-core";
import { createdAt, id, moment } from "./columns";
import { comments } from "./comments";

/**
 * Mail that goes out or went out. What it says is emptied when the SMTP server has taken it, because it can hold a link that opens
 * an account; what went into the mailbox on disk stays to be read on the dashboard. Thrown away after thirty days.
 */
export const mails = pgTable(
  "mails",
  {
    id: id(),
    messageId: uuid("message_id").notNull().unique().defaultRandom(),
    to: text("to_address").notNull(),
    subject: text("subject").notNull(),
    text: text("text").notNull(),
    html: text("html").notNull(),
    /** The comment whose words stand in it. */
    commentId: integer("comment_id").references(() => comments.id, { onDelete: "cascade" }),
    /** Where who gets it stops getting such mail (RFC 8058). */
    unsubscribe: text("unsubscribe"),
    createdAt: createdAt(),
    sentAt: moment("sent_at"),
    delivery: text("delivery", { enum: ["smtp", "mailbox"] }),
  },
  (table) => [
    check("mails_delivery", sql`(${table.delivery} is null) = (${table.sentAt} is null)`),
    index("mails_comment").on(table.commentId),
    index("mails_created").on(table.createdAt.desc().nullsFirst()),
  ],
);
