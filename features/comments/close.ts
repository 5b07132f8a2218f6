import { sql } from "drizzle-orm";
import { recordExpiry } from "@/db/expire";
import { transact } from "@/db/transact";
import { tags } from "@/lib/cache";
import { ok } from "@/lib/result";

/**
 * Each minute: pages of articles that stopped taking comments are made anew, and then show no form. Looks back a day, at what has not been
 * made anew since it closed; `post` itself looks at the clock each time. Answers of which articles.
 */
export async function showClosed(): Promise<number[]> {
  const done = await transact<number[]>(async (tx) => {
    const closed = await tx.execute<{ id: number }>(sql`
      with closing as (
        select id, comments_until as at from articles
          where comments_until > now() - interval '1 day' and comments_until <= now() and comment_mode = 'open'
            and status = 'published' and trashed_at is null
        union all
        select a.id, a.published_at + make_interval(days => s.comment_days) from articles a, settings s
          where a.comments_until is null and a.comment_mode = 'open' and a.status = 'published' and a.trashed_at is null
            and a.published_at > now() - make_interval(days => s.comment_days + 1)
            and a.published_at <= now() - make_interval(days => s.comment_days)
      )
      select id from closing where not exists (
        select from cache_expiries where tag = 'article:' || closing.id and created_at >= closing.at)`);
    const ids = closed.map(({ id }) => id);
    await recordExpiry(tx, ids.map(tags.article));
    return ok(ids);
  });
  if (!done.ok) throw new Error(`Closing is never refused, and this was: ${done.error}`);
  return done.data;
}
