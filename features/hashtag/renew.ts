import { ne, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { hashtagTimelines } from "@/db/schema/hashtag";
import { env } from "@/lib/env";
import type { StoredPost } from "@/lib/hashtag-post";
import { log } from "@/lib/log";
import { safeFetch } from "@/lib/safe-fetch";
import { parseTimeline } from "./parse";
import { timelineAddress } from "./source";

const patience = 3_000;
const maxBytes = 1024 * 1024;

/**
 * Fetches the timeline anew and keeps it when it is good; when it is not, what there was stays. Of all servers one does so, at most
 * every five minutes: whoever comes too early does nothing. Fails only when the database does.
 */
export async function renewTimeline(instance: string, tag: string): Promise<void> {
  const source = timelineAddress(instance, tag);
  if (!(await takeTurn(source))) return;
  const posts = await fetchPosts(source, instance);
  if (!posts) return;
  await db
    .insert(hashtagTimelines)
    .values({ source, posts, fetchedAt: sql`now()` })
    .onConflictDoUpdate({ target: hashtagTimelines.source, set: { posts, fetchedAt: sql`now()` } });
  await db.delete(hashtagTimelines).where(ne(hashtagTimelines.source, source));
}

/** The turn is a row's time, changed by one statement: it needs no lock that someone holds while waiting for another server. */
async function takeTurn(source: string): Promise<boolean> {
  const taken = await db
    .insert(hashtagTimelines)
    .values({ source })
    .onConflictDoUpdate({
      target: hashtagTimelines.source,
      set: { triedAt: sql`now()` },
      setWhere: sql`${hashtagTimelines.triedAt} <= now() - interval '5 minutes'`,
    })
    .returning({ source: hashtagTimelines.source });
  return taken.length > 0;
}

async function fetchPosts(source: string, instance: string): Promise<StoredPost[] | null> {
  try {
    const body = await safeFetch(source, {
      milliseconds: patience,
      maxBytes,
      types: /^application\/json\b/i,
      localOrigin: env.HASHTAG_TEST_ORIGIN,
    });
    return parseTimeline(JSON.parse(body.toString("utf8")), instance);
  } catch (error) {
    // An ordinary thing on a network that is closed, or when that server is away.
    log("info", `hashtag: ${source} gave nothing (${error instanceof Error ? error.message.slice(0, 200) : "?"})`);
    return null;
  }
}
