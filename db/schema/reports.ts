import { sql } from "drizzle-orm";
import { boolean, check, index, integer, jsonb, pgTable, text, unique } from "drizzle-orm/pg-core";
import {
  automatedMeans,
  decisionActions,
  decisionGrounds,
  decisionOrigins,
  objectionOutcomes,
  reportReasons,
} from "@/lib/report-kinds";
import { bytea, citext, createdAt, id, moment } from "./columns";
import { comments } from "./comments";
import { editors } from "./editors";

/*
 * Reports about comments, what was decided on them, and who objected: the notice, statement of reasons and complaint of the Digital Services
 * Act (Regulation (EU) 2022/2065, art. 16, 17 and 20). What people wrote goes after its term (features/privacy); the trail stays.
 */

/** What was decided about a comment, and why. `tokenHash` is of the link by which its writer objects; nobody is told where it is null. */
export const reportDecisions = pgTable(
  "report_decisions",
  {
    id: id(),
    commentId: integer("comment_id").references(() => comments.id, { onDelete: "set null" }),
    origin: text("origin", { enum: decisionOrigins }).notNull(),
    action: text("action", { enum: decisionActions }).notNull(),
    ground: text("ground", { enum: decisionGrounds }),
    /** Which law, or which rule of the house. */
    reference: text("reference").notNull().default(""),
    /** What was found, and why that is against it. */
    facts: text("facts").notNull().default(""),
    automated: text("automated", { enum: automatedMeans }).notNull().default("none"),
    editorId: integer("editor_id").references(() => editors.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    /** When the statement of reasons went to whoever wrote the comment. */
    statedAt: moment("stated_at"),
    tokenHash: bytea("token_hash").unique(),
    /** Until when can be objected. */
    objectUntil: moment("object_until").notNull(),
    /** When it was taken back, by undoing it or because of an objection. */
    withdrawnAt: moment("withdrawn_at"),
  },
  (table) => [
    check("report_decisions_action", sql`${table.action} in ('none', 'remove', 'ban', 'edit', 'spam')`),
    check("report_decisions_ground", sql`(${table.ground} in ('illegal', 'rules')) = (${table.action} <> 'none')`),
    check("report_decisions_origin", sql`${table.origin} in ('report', 'own')`),
    check("report_decisions_automated", sql`${table.automated} in ('none', 'found', 'decided')`),
    index("report_decisions_comment").on(table.commentId, table.id.desc().nullsFirst()),
    index("report_decisions_created").on(table.createdAt),
  ],
);

/** A comment that somebody reported. Whoever reports it again before it is decided on adds to the same report. */
export const reports = pgTable(
  "reports",
  {
    id: id(),
    commentId: integer("comment_id")
      .notNull()
      .references(() => comments.id, { onDelete: "cascade" }),
    reason: text("reason", { enum: reportReasons }).notNull(),
    explanation: text("explanation").notNull().default(""),
    /** Where in the comment, if not all of it. */
    place: text("place").notNull().default(""),
    name: text("name").notNull().default(""),
    email: citext("email"),
    /** That it is right and whole, as far as they know (art. 16(2)(d)). */
    goodFaith: boolean("good_faith").notNull().default(false),
    addressHash: bytea("address_hash"),
    times: integer("times").notNull().default(1),
    createdAt: createdAt(),
    decisionId: integer("decision_id").references(() => reportDecisions.id, { onDelete: "set null" }),
    settledAt: moment("settled_at"),
    /** Of the link by which the reporter objects to what was decided. */
    tokenHash: bytea("token_hash").unique(),
  },
  (table) => [
    index("reports_open").on(table.commentId, table.createdAt).where(sql`settled_at is null`),
    index("reports_comment").on(table.commentId, table.createdAt),
    index("reports_decision").on(table.decisionId),
    index("reports_email").on(table.email),
    index("reports_settled").on(table.settledAt),
  ],
);

/** An objection to a decision, of whoever wrote the comment or (with `reportId`) reported it: one of each. */
export const objections = pgTable(
  "objections",
  {
    id: id(),
    decisionId: integer("decision_id")
      .notNull()
      .references(() => reportDecisions.id, { onDelete: "cascade" }),
    reportId: integer("report_id").references(() => reports.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    createdAt: createdAt(),
    outcome: text("outcome", { enum: objectionOutcomes }),
    answer: text("answer").notNull().default(""),
    decidedBy: integer("decided_by").references(() => editors.id, { onDelete: "set null" }),
    decidedAt: moment("decided_at"),
  },
  (table) => [
    check("objections_outcome", sql`${table.outcome} in ('upheld', 'rejected')`),
    check("objections_decided", sql`(${table.outcome} is null) = (${table.decidedAt} is null)`),
    unique("objections_once").on(table.decisionId, table.reportId).nullsNotDistinct(),
    index("objections_open").on(table.createdAt, table.id).where(sql`outcome is null`),
    index("objections_decided_at").on(table.decidedAt),
    index("objections_report").on(table.reportId),
  ],
);

/**
 * Every step, in rows that the database lets nobody change or take away. Numbers and kinds alone, no names and no texts: it outlives what it
 * is about, and the page about a year is made from it.
 */
export const reportTrail = pgTable(
  "report_trail",
  {
    id: id(),
    at: createdAt(),
    /** Dotted names, `NOUN.VERB`, as in the audit log. */
    step: text("step").notNull(),
    /** Whose step it was; `editorId` says of which account. */
    by: text("by", { enum: ["reporter", "commenter", "moderator", "magazine"] }).notNull(),
    editorId: integer("editor_id"),
    commentId: integer("comment_id"),
    /** The report, decision or objection. */
    subjectId: integer("subject_id"),
    from: text("from_state"),
    to: text("to_state"),
    detail: jsonb("detail").$type<Record<string, string | number | boolean | null>>().notNull().default({}),
  },
  (table) => [
    check("report_trail_by", sql`${table.by} in ('reporter', 'commenter', 'moderator', 'magazine')`),
    index("report_trail_at").on(table.at, table.id),
    index("report_trail_comment").on(table.commentId, table.id),
  ],
);
