import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { articles } from "@/db/schema/articles";
import { settings } from "@/db/schema/settings";
import { isPublic } from "@/features/articles/placement";
import { judgeComment } from "@/features/spam/judge-comment";
import { fold } from "@/lib/fold";
import { ok, type Result, refuse } from "@/lib/result";
import { hashBeginner } from "./begin";
import { isBusy } from "./flow";
import type { Around, Rules } from "./phases/phase";
import type { CommentInput } from "./schema";
import type { Sender } from "./sender";

/** When an article without a date of its own stops taking comments, if the magazine says so. */
const closing = sql`${articles.publishedAt} + make_interval(days => ${settings.commentDays})`;

/**
 * The rules under an article, which is held as it is: it cannot be closed or withdrawn between this look and the comment. Two posts of one
 * text wait here for each other, so that the second sees the first. Errors: not-found, closed.
 */
export async function holdPlace(tx: Tx, articleId: number, textHash: Buffer): Promise<Result<Rules>> {
  const [place] = await tx
    .select({
      open: sql<boolean>`${articles.commentMode} = 'open'
        and coalesce(coalesce(${articles.commentsUntil}, ${closing}) > now(), true)`,
      review: sql<Rules["review"]>`coalesce(${articles.commentReview}, ${settings.commentReview})`,
      bannedWords: settings.commentBannedWords,
      suspectWords: settings.commentSuspectWords,
      mostLinks: settings.commentLinks,
      longest: settings.commentLength,
      leastSeconds: settings.commentSeconds,
      held: sql`pg_advisory_xact_lock(hashtextextended(${textHash.toString("hex")}, 0))`,
    })
    .from(articles)
    .innerJoin(settings, sql`true`)
    .where(and(eq(articles.id, articleId), isPublic))
    .for("share", { of: articles });
  if (!place) return refuse("not-found");
  const { open, held: _held, ...rules } = place;
  return open ? ok(rules) : refuse("closed");
}

type Attempt = {
  input: CommentInput;
  address: string;
  sender: Sender;
  commenterId: number;
  textHash: Buffer;
  rules: Rules;
  fromDesk: boolean;
  /** The comment that gets other words: what it was itself does not count. */
  changing?: number;
};

/** A text this long is not thought up by two people; a shorter one ("Mooi!") is. */
const ownWords = 40;

/** What the phases want to know of a comment and cannot read in it, in one question to the database, and one or two of the filter. */
export async function lookAround(tx: Tx, attempt: Attempt): Promise<Around> {
  const { input, sender, commenterId, textHash, rules, fromDesk, changing: self = 0 } = attempt;
  const long = input.text.length > ownWords;
  const domain = fold(input.email.split("@").at(-1) ?? "");
  const hashes = sql.join(
    sender.everyHash.map((hash) => sql`${hash}::bytea`),
    sql`, `,
  );
  const [seen] = await tx.execute<Seen>(sql`
    select
      exists (select from comments
        where text_hash = ${textHash} and created_at > now() - interval '10 minutes' and article_id = ${input.articleId}
          and id <> ${self}
          and (${long} or commenter_id = ${commenterId} or address_hash = ${sender.hash})) as here,
      case when ${long} then (select count(distinct article_id)::integer from comments
        where text_hash = ${textHash} and created_at > now() - interval '1 day' and article_id <> ${input.articleId})
        else 0 end as elsewhere,
      (select max(until)::text from comment_bans where lifted_at is null and until > now()
        and (kind = 'name' and value = ${fold(input.name)}
          or kind = 'domain' and (value = ${domain} or right(${domain}, length(value) + 1) = '.' || value)
          or address_hash in (${hashes}))) as ban,
      (select extract(epoch from clock_timestamp() - at)::double precision from comment_starts
        where sender_hash = ${await hashBeginner(attempt.address)}) as seconds,
      (select count(*)::integer from (select from comments
        where commenter_id = ${commenterId} and status = 'approved' and id <> ${self} limit 100) known) as approved,
      (select count(*)::integer from (select from comments
        where commenter_id = ${commenterId} and status = 'spam' and decided_at is not null and id <> ${self} limit 1) known) as spam`);
  if (!seen) throw new Error("A question without conditions has no answer");
  return {
    rules,
    fromDesk,
    busy: isBusy(input.articleId),
    ban: seen.ban === null ? null : { until: new Date(seen.ban) },
    secondsWriting: seen.seconds,
    twins: { here: seen.here, elsewhere: seen.elsewhere },
    judgement: fromDesk ? null : await judgeComment(tx, input),
    approved: seen.approved,
    spam: seen.spam,
  };
}

type Seen = {
  here: boolean;
  elsewhere: number;
  ban: string | null;
  seconds: number | null;
  approved: number;
  spam: number;
};
