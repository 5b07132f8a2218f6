import { eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { hashtagTimelines } from "@/db/schema/hashtag";
import { readSettings } from "@/features/settings/queries";
import type { StoredPost } from "@/lib/hashtag-post";
import { reportSometimes } from "@/lib/report";
import { choosePosts } from "./choose";
import { renewTimeline } from "./renew";
import { tagOf, timelineAddress } from "./source";

/** The chosen posts, and when they were fetched; null when they never came. */
export type Timeline = { tag: string; posts: StoredPost[]; fetchedAt: Date | null };

const remembered = 10_000;

const held = globalThis as typeof globalThis & {
  antenneHashtag?: { at: number; reading: Promise<Timeline>; last: Timeline | null } | undefined;
};

/**
 * What is shown under the hashtag now, at most ten seconds old as for settings and what another server fetched. Who asks when the
 * copy is five minutes old sets its renewal going and does not wait for it, except for the very first. Never throws: while the
 * database is away it is what this server knew last.
 */
export async function getTimeline(): Promise<Timeline> {
  const known = held.antenneHashtag;
  if (known && Date.now() - known.at < remembered) return known.reading;
  const last = known?.last ?? null;
  const now = { at: Date.now(), last, reading: read(last) };
  held.antenneHashtag = now;
  now.last = await now.reading;
  return now.last;
}

/** The next who asks sees what changed just now. */
export function forgetTimeline(): void {
  if (held.antenneHashtag) held.antenneHashtag.at = 0;
}

async function read(last: Timeline | null): Promise<Timeline> {
  try {
    return await readNow();
  } catch (error) {
    reportSometimes("hashtag", error);
    return last ?? { tag: "", posts: [], fetchedAt: null };
  }
}

async function readNow(): Promise<Timeline> {
  const settings = await readSettings();
  const tag = tagOf(settings);
  if (tag === null) return { tag: "", posts: [], fetchedAt: null };
  const source = timelineAddress(settings.hashtagInstance, tag);

  let copy = await readCopy(source);
  if (!copy || copy.due) {
    const renewing = renewTimeline(settings.hashtagInstance, tag);
    if (copy?.fetchedAt) renewing.then(forgetTimeline, (error) => reportSometimes("hashtag", error));
    else {
      await renewing;
      copy = await readCopy(source);
    }
  }
  const { hashtagLanguages: languages, hashtagBlockedWords, hashtagBlockedAccounts } = settings;
  const choice = { languages, blockedWords: hashtagBlockedWords, blockedAccounts: hashtagBlockedAccounts };
  return { tag, posts: choosePosts(copy?.posts ?? [], choice), fetchedAt: copy?.fetchedAt ?? null };
}

/** By the database's clock. A copy of more than a week ago says nothing about now. */
async function readCopy(source: string) {
  const [row] = await db
    .select({
      posts: hashtagTimelines.posts,
      fetchedAt: hashtagTimelines.fetchedAt,
      due: sql<boolean>`${hashtagTimelines.triedAt} <= now() - interval '5 minutes'`,
      old: sql<boolean>`coalesce(${hashtagTimelines.fetchedAt} <= now() - interval '7 days', true)`,
    })
    .from(hashtagTimelines)
    .where(eq(hashtagTimelines.source, source));
  return row?.old ? { posts: [], fetchedAt: null, due: row.due } : row;
}
