import { sql } from "drizzle-orm";
import {
  boolean,
  check,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import { articleStatuses } from "@/lib/article-status";
import { commentReviews } from "@/lib/comment-status";
import type { RichText } from "@/lib/rich-text/schema";
import { authors } from "./authors";
import { createdAt, id, moment, slugPattern, version } from "./columns";
import { editors } from "./editors";
import { issues } from "./issues";
import { media } from "./media";
import { sections, series, tags } from "./sections";

export const commentModes = ["open", "closed"] as const;

/**
 * Readers see an article only when `status` is published and `trashedAt` is null. `publishedAt` is the first time it was;
 * `publishAt` and `unpublishAt` are plans. `bodyText` is the body's plain text, kept beside it for counting and searching.
 */
export const articles = pgTable(
  "articles",
  {
    id: id(),
    title: text("title").notNull(),
    lede: text("lede").notNull().default(""),
    body: jsonb("body").$type<RichText>().notNull(),
    bodyText: text("body_text").notNull().default(""),
    wordCount: integer("word_count").notNull().default(0),
    sectionId: integer("section_id").references(() => sections.id, { onDelete: "restrict" }),
    seriesId: integer("series_id").references(() => series.id, { onDelete: "set null" }),
    issueId: integer("issue_id").references(() => issues.id, { onDelete: "restrict" }),
    position: smallint("position").notNull().default(100),
    status: text("status", { enum: articleStatuses }).notNull().default("draft"),
    credits: text("credits").notNull().default(""),
    heroId: integer("hero_id").references(() => media.id, { onDelete: "set null" }),
    heroCaption: text("hero_caption").notNull().default(""),
    publishAt: moment("publish_at"),
    unpublishAt: moment("unpublish_at"),
    publishedAt: moment("published_at"),
    /** When what it says last changed notably after that (features/articles/notable.ts). */
    changedAt: moment("changed_at"),
    seoTitle: text("seo_title").notNull().default(""),
    seoDescription: text("seo_description").notNull().default(""),
    socialImageId: integer("social_image_id").references(() => media.id, { onDelete: "set null" }),
    commentMode: text("comment_mode", { enum: commentModes }).notNull().default("open"),
    commentsUntil: moment("comments_until"),
    /** Whose comments wait under this article; null is what the magazine says. */
    commentReview: text("comment_review", { enum: commentReviews }),
    legacyId: integer("legacy_id").unique(),
    eventStartsAt: moment("event_starts_at"),
    eventEndsAt: moment("event_ends_at"),
    eventPlace: text("event_place").notNull().default(""),
    assigneeId: integer("assignee_id").references(() => editors.id, { onDelete: "set null" }),
    deadlineAt: moment("deadline_at"),
    createdBy: integer("created_by").references(() => editors.id, { onDelete: "set null" }),
    createdAt: createdAt(),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    /** When a draft was last sent back to its writers; null once it was handed in again. */
    sentBackAt: moment("sent_back_at"),
    trashedAt: moment("trashed_at"),
    demo: boolean("demo").notNull().default(false),
    version: version(),
  },
  (table) => [
    check(
      "articles_status",
      sql`${table.status} in ('planned', 'draft', 'review', 'ready', 'scheduled', 'published', 'withdrawn')`,
    ),
    check("articles_comment_mode", sql`${table.commentMode} in ('open', 'closed')`),
    check("articles_comment_review", sql`${table.commentReview} in ('everyone', 'newcomers', 'nobody')`),
    check("articles_published_in_issue", sql`${table.status} <> 'published' or ${table.issueId} is not null`),
    check("articles_published_at", sql`${table.status} <> 'published' or ${table.publishedAt} is not null`),
    check("articles_scheduled_at", sql`${table.status} <> 'scheduled' or ${table.publishAt} is not null`),
    check("articles_event", sql`${table.eventEndsAt} is null or ${table.eventEndsAt} >= ${table.eventStartsAt}`),
    index("articles_issue").on(table.issueId, table.position, table.id),
    index("articles_newest_published")
      .on(table.publishedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(publicOnly()),
    index("articles_section_published")
      .on(table.sectionId, table.publishedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(publicOnly()),
    index("articles_series_published").on(table.seriesId, table.publishedAt, table.id).where(publicOnly()),
    index("articles_desk").on(table.updatedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("articles_desk_status").on(table.status, table.updatedAt.desc().nullsFirst(), table.id.desc().nullsFirst()),
    index("articles_sent_back").on(table.sentBackAt).where(sql`sent_back_at is not null`),
    index("articles_desk_section")
      .on(table.sectionId, table.updatedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`trashed_at is null`),
    index("articles_desk_trash")
      .on(table.updatedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`trashed_at is not null`),
    index("articles_desk_unplaced")
      .on(table.updatedAt.desc().nullsFirst(), table.id.desc().nullsFirst())
      .where(sql`issue_id is null and trashed_at is null`),
    index("articles_created_by").on(table.createdBy, table.id),
    index("articles_title_trgm").using("gin", sql`${table.title} gin_trgm_ops`),
    index("articles_hero").on(table.heroId),
    index("articles_event_starts").on(table.eventStartsAt, table.id).where(publicOnly()),
    index("articles_event_ends").on(table.eventEndsAt).where(publicOnly()),
    index("articles_closing").on(table.commentsUntil).where(sql`comments_until is not null`),
  ],
);

function publicOnly() {
  return sql`status = 'published' and trashed_at is null`;
}

/** Every address an article has ever had. Exactly one is current; the others redirect to it for ever. */
export const articleSlugs = pgTable(
  "article_slugs",
  {
    slug: text("slug").primaryKey(),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    current: boolean("current").notNull(),
    createdAt: createdAt(),
  },
  (table) => [
    check("article_slugs_slug", sql`${table.slug} ~ ${slugPattern} and length(${table.slug}) <= 120`),
    uniqueIndex("article_slugs_one_current").on(table.articleId).where(sql`current`),
    index("article_slugs_article").on(table.articleId),
  ],
);

/** Ordered bylines: either an author or the name of a guest. */
export const articleAuthors = pgTable(
  "article_authors",
  {
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    position: smallint("position").notNull(),
    authorId: integer("author_id").references(() => authors.id, { onDelete: "restrict" }),
    guestName: text("guest_name"),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.position] }),
    unique("article_authors_once").on(table.articleId, table.authorId),
    check("article_authors_one", sql`(${table.authorId} is null) <> (${table.guestName} is null)`),
    index("article_authors_author").on(table.authorId, table.articleId),
  ],
);

export const articleTags = pgTable(
  "article_tags",
  {
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    tagId: integer("tag_id")
      .notNull()
      .references(() => tags.id, { onDelete: "cascade" }),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.tagId] }),
    index("article_tags_tag").on(table.tagId, table.articleId),
  ],
);

/**
 * The public articles most akin to an article, best first: reckoned when one of them changes for readers (features/articles/kin), so that a
 * page only reads. No foreign keys: these would hold articles that someone else is saving. What is not public any more is skipped in reading.
 */
export const articleRelated = pgTable(
  "article_related",
  {
    articleId: integer("article_id").primaryKey(),
    relatedIds: integer("related_ids").array().notNull(),
  },
  (table) => [index("article_related_ids").using("gin", table.relatedIds)],
);

/** What of an article beside its text a revision keeps. */
export type RevisionDetails = {
  sectionId: number | null;
  bylines: ({ authorId: number } | { guestName: string })[];
  credits: string;
  heroId: number | null;
  heroCaption: string;
};

/**
 * What an article was after each save, and before the first. Saves that the form made by itself are `auto`: those of one editor within
 * the same ten minutes are one revision. `details` is null in those of before it was kept.
 */
export const revisions = pgTable(
  "revisions",
  {
    id: id(),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    articleVersion: integer("article_version").notNull(),
    editorId: integer("editor_id").references(() => editors.id, { onDelete: "set null" }),
    title: text("title").notNull(),
    lede: text("lede").notNull(),
    body: jsonb("body").$type<RichText>().notNull(),
    details: jsonb("details").$type<RevisionDetails>(),
    auto: boolean("auto").notNull().default(false),
    createdAt: createdAt(),
  },
  (table) => [unique("revisions_version").on(table.articleId, table.articleVersion)],
);

/**
 * What an editor has typed in a published article and readers do not see yet: `content` is what the form holds, `base` what the
 * article was at `baseVersion`, for putting it together with what others changed since. `stamp` is new with each change.
 */
export const workingCopies = pgTable(
  "article_working_copies",
  {
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    editorId: integer("editor_id")
      .notNull()
      .references(() => editors.id, { onDelete: "cascade" }),
    baseVersion: integer("base_version").notNull(),
    base: jsonb("base").notNull(),
    content: jsonb("content").notNull(),
    savedAt: moment("saved_at").notNull().defaultNow(),
    stamp: uuid("stamp").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.editorId] }),
    index("article_working_copies_editor").on(table.editorId),
  ],
);

export const editFailures = ["clash", "incomplete", "invalid", "not-public"] as const;

/**
 * A change of a published article that readers see from `applyAt` on: `content` and `base` as in a working copy. One per article. `failure`
 * says why it could not be applied at its time. `stamp` is new with each change.
 */
export const plannedEdits = pgTable(
  "article_planned_edits",
  {
    articleId: integer("article_id")
      .primaryKey()
      .references(() => articles.id, { onDelete: "cascade" }),
    editorId: integer("editor_id").references(() => editors.id, { onDelete: "set null" }),
    base: jsonb("base").notNull(),
    content: jsonb("content").notNull(),
    applyAt: moment("apply_at").notNull(),
    failure: text("failure", { enum: editFailures }),
    stamp: uuid("stamp").notNull(),
  },
  (table) => [
    check("article_planned_edits_failure", sql`${table.failure} in ('clash', 'incomplete', 'invalid', 'not-public')`),
    index("article_planned_edits_editor").on(table.editorId),
  ],
);

/** Who has an article's form open: seen until `seenAt` is too long ago. */
export const articlePresence = pgTable(
  "article_presence",
  {
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    editorId: integer("editor_id")
      .notNull()
      .references(() => editors.id, { onDelete: "cascade" }),
    seenAt: moment("seen_at").notNull().defaultNow(),
  },
  (table) => [
    primaryKey({ columns: [table.articleId, table.editorId] }),
    index("article_presence_editor").on(table.editorId),
    index("article_presence_seen").on(table.seenAt),
  ],
);

/** A dated correction notice that readers see under the article. */
export const corrections = pgTable(
  "corrections",
  {
    id: id(),
    articleId: integer("article_id")
      .notNull()
      .references(() => articles.id, { onDelete: "cascade" }),
    text: text("text").notNull(),
    correctedAt: moment("corrected_at").notNull().defaultNow(),
  },
  (table) => [index("corrections_article").on(table.articleId, table.correctedAt)],
);
