import { jsonb, pgTable, text } from "drizzle-orm/pg-core";
import type { StoredPost } from "@/lib/hashtag-post";
import { moment } from "./columns";

/** The last good copy of what a server of the fediverse had under a hashtag. `triedAt` also keeps two servers from asking at once. */
export const hashtagTimelines = pgTable("hashtag_timelines", {
  /** The address of the hashtag there. */
  source: text("source").primaryKey(),
  posts: jsonb("posts").$type<StoredPost[]>().notNull().default([]),
  /** Null as long as it never came. */
  fetchedAt: moment("fetched_at"),
  triedAt: moment("tried_at").notNull().defaultNow(),
});
