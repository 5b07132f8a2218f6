import { sql } from "drizzle-orm";
import { bigint, boolean, check, index, integer, jsonb, pgTable, smallint, text } from "drizzle-orm/pg-core";
import { commentReviews } from "@/lib/comment-status";
import type { RichText } from "@/lib/rich-text/schema";
import { roles } from "@/lib/role";
import { createdAt, id, moment, slugPattern, version } from "./columns";
import { xid8 } from "./visitors";

/** The magazine itself: always exactly one row. `setUpAt` is null until someone has named the magazine. */
export const settings = pgTable(
  "settings",
  {
    id: smallint("id").primaryKey().default(1),
    name: text("name").notNull().default("Antenne Rotterdam"),
    tagline: text("tagline").notNull().default("het culturele online mzine van Rotterdam"),
    city: text("city").notNull().default("Rotterdam"),
    email: text("email").notNull().default(""),
    setUpAt: moment("set_up_at"),
    demo: boolean("demo").notNull().default(false),
    /** Roles that cannot do without a second factor. */
    secondFactorRoles: text("second_factor_roles", { enum: roles }).array().notNull().default(sql`'{}'`),
    hashtagShown: boolean("hashtag_shown").notNull().default(true),
    /** Without the sign; empty is the city's name. */
    hashtag: text("hashtag").notNull().default(""),
    hashtagInstance: text("hashtag_instance").notNull().default("mastodon.nl"),
    /** Codes as `nl`; empty is every language. */
    hashtagLanguages: text("hashtag_languages").array().notNull().default(sql`'{nl,en}'`),
    hashtagBlockedWords: text("hashtag_blocked_words").array().notNull().default(sql`'{}'`),
    hashtagBlockedAccounts: text("hashtag_blocked_accounts").array().notNull().default(sql`'{}'`),
    /** Who is told that a feed changed (WebSub): an https address; empty is nobody. */
    websubHub: text("websub_hub").notNull().default(""),
    /** A picture in the place of the drawn name. Refers to nothing: one that is gone is no logo. */
    logoId: integer("logo_id"),
    /** As `#rrggbb`; empty is the orange of the design. */
    accent: text("accent").notNull().default(""),
    /** Whose comments wait until someone has read them. */
    commentReview: text("comment_review", { enum: commentReviews }).notNull().default("everyone"),
    /** How many days after publication an article without a date of its own stops taking comments; null is never. */
    commentDays: integer("comment_days"),
    commentRules: text("comment_rules").notNull().default(""),
    /** Words that put a comment away, and words that have people look at it (lib/fold; `casin*` is every word that begins so). */
    commentBannedWords: text("comment_banned_words").array().notNull().default(sql`'{}'`),
    commentSuspectWords: text("comment_suspect_words").array().notNull().default(sql`'{}'`),
    /** More links than this have people look at a comment; null is never. */
    commentLinks: smallint("comment_links").default(2),
    commentLength: smallint("comment_length").notNull().default(5000),
    /** Who sends a comment within so many seconds of beginning it is thought a machine; 0 is nobody. */
    commentSeconds: smallint("comment_seconds").notNull().default(3),
    /** Whether an article tells how often it was read. */
    viewsShown: boolean("views_shown").notNull().default(false),
    /** What mail is from; empty is the magazine's name. */
    mailName: text("mail_name").notNull().default(""),
    /** Where answers to mail go; empty is where it came from. */
    mailReplyTo: text("mail_reply_to").notNull().default(""),
    version: version(),
  },
  (table) => [
    check("settings_one", sql`${table.id} = 1`),
    check("settings_accent", sql`${table.accent} ~ '^(#[0-9a-f]{6})?$'`),
    check("settings_comment_review", sql`${table.commentReview} in ('everyone', 'newcomers', 'nobody')`),
    check("settings_comment_days", sql`${table.commentDays} between 1 and 3650`),
    check("settings_comment_links", sql`${table.commentLinks} between 0 and 100`),
    check("settings_comment_length", sql`${table.commentLength} between 100 and 5000`),
    check("settings_comment_seconds", sql`${table.commentSeconds} between 0 and 60`),
  ],
);

/** A page that editors can change: over, colofon, privacy, huisregels. */
export const pages = pgTable(
  "pages",
  {
    id: id(),
    slug: text("slug").notNull().unique(),
    title: text("title").notNull(),
    description: text("description").notNull().default(""),
    body: jsonb("body").$type<RichText>().notNull(),
    position: integer("position").notNull().default(0),
    updatedAt: moment("updated_at").notNull().defaultNow(),
    version: version(),
  },
  (table) => [check("pages_slug", sql`${table.slug} ~ ${slugPattern} and ${table.slug} !~ '^[0-9]+$'`)],
);

/**
 * The log of cache tags that have expired, written in the same transaction as the change. Servers read on from the
 * transaction number they have seen (`xid`), so that nothing is missed when transactions commit out of order.
 */
export const cacheExpiries = pgTable(
  "cache_expiries",
  {
    id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
    xid: xid8("xid").notNull().default(sql`pg_current_xact_id()`),
    tag: text("tag").notNull(),
    createdAt: createdAt(),
  },
  (table) => [index("cache_expiries_xid").on(table.xid), index("cache_expiries_tag").on(table.tag, table.createdAt)],
);
