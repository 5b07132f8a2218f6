import { createHash } from "node:crypto";
import { and, eq, gt, or, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { articles } from "@/db/schema/articles";
import { commenters, comments } from "@/db/schema/comments";
import { settings } from "@/db/schema/settings";
import { transact } from "@/db/transact";
import { isPublic } from "@/features/articles/placement";
import { allow } from "@/features/limits/limit";
import { judgeComment } from "@/features/spam/judge-comment";
import { hashForDay } from "@/features/visitors/day-key";
import { expireComments } from "@/lib/cache";
import type { CommentReview, CommentStatus } from "@/lib/comment-status";
import { ok, type Refusal, type Result, refuse } from "@/lib/result";
import { getPages, holdPages } from "./pages";
import { placeComment } from "./place";
import type { CommentInput } from "./schema";

const minute = 60;
const day = 24 * 60 * minute;

/** Whether readers see it already, and the cache tags that expired because of that. */
export type Posted = { shown: boolean; expired: string[] };

/**
 * Stores a comment, to wait for approval or, where the rules of the magazine allow it, to be seen at once; when this answers ok it is in the
 * database. Who fills in the trap is answered as if it waits, and nothing is stored. With `editorId` it is known to come from that account.
 * Errors: rate-limited, not-found (readers do not see the article), closed, duplicate.
 */
export async function post(
  input: CommentInput,
  address: string,
  editorId: number | null = null,
): Promise<Result<Posted>> {
  if (input.website !== "") return ok({ shown: false, expired: [] });
  if (!(await mayPost(input.articleId, address))) return refuse("rate-limited");
  const addressHash = await hashForDay("address", address);

  return transact<Posted>(async (tx) => {
    const refusal = await refusedByArticle(tx, input.articleId);
    if (refusal) return refusal;

    const textHash = hashOf(input.text);
    await holdText(tx, input.articleId, textHash);
    const commenterId = await keepCommenter(tx, input.email);
    if (await isRepeat(tx, { ...input, textHash, commenterId, addressHash })) return refuse("duplicate");

    // Who is logged in is known better than by their words.
    const judgement = editorId === null ? await judgeComment(tx, input) : null;
    const standing = await readStanding(tx, commenterId);
    const status = placeComment({ ...standing, verdict: judgement?.verdict ?? null });
    const shown = status === "approved";
    const before = shown ? await holdPages(tx, input.articleId) : [];
    await tx.insert(comments).values({
      articleId: input.articleId,
      status,
      spamProbability: judgement?.probability ?? null,
      spamWords: judgement?.words ?? [],
      parentId: await findThread(tx, input),
      commenterId,
      editorId,
      name: input.name,
      text: input.text,
      addressHash,
      textHash,
    });
    const touched = shown ? expireComments(input.articleId, before, await getPages(tx, input.articleId)) : [];
    return ok({ shown, expired: await recordExpiry(tx, touched) });
  });
}

async function mayPost(articleId: number, address: string): Promise<boolean> {
  return (
    (await allow("comment", address, 5, 10 * minute)) &&
    (await allow("comment-day", address, 30, day)) &&
    (await allow("comment-article", String(articleId), 60, 10 * minute))
  );
}

/** When an article without a date of its own stops taking comments, if the magazine says so. */
const closing = sql`${articles.publishedAt} + make_interval(days => ${settings.commentDays})`;

/** Holds the article as it is, so that it cannot be closed or withdrawn between this look and the comment. */
async function refusedByArticle(tx: Tx, articleId: number): Promise<Refusal | null> {
  const [article] = await tx
    .select({
      open: sql<boolean>`${articles.commentMode} = 'open'
        and coalesce(coalesce(${articles.commentsUntil}, ${closing}) > now(), true)`,
    })
    .from(articles)
    .leftJoin(settings, sql`true`)
    .where(and(eq(articles.id, articleId), isPublic))
    .for("share", { of: articles });
  if (!article) return refuse("not-found");
  return article.open ? null : refuse("closed");
}

/** The same text in other capitals or spacing is the same text. */
function hashOf(text: string): Buffer {
  return createHash("sha256").update(text.toLowerCase().replace(/\s+/g, " ")).digest();
}

/** Two posts of one text wait for each other, so that the second sees the first. */
async function holdText(tx: Tx, articleId: number, textHash: Buffer): Promise<void> {
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`${articleId}:${textHash.toString("hex")}`}, 0))`,
  );
}

/** Who comments agrees, each time, that name and address are kept (the form says so). */
async function keepCommenter(tx: Tx, email: string): Promise<number> {
  const [commenter] = await tx
    .insert(commenters)
    .values({ email })
    .onConflictDoUpdate({ target: commenters.email, set: { storageConsentAt: sql`now()` } })
    .returning({ id: commenters.id });
  if (!commenter) throw new Error("A commenter that was just stored is gone");
  return commenter.id;
}

/** The rules, and whether the commenter is known: an address of which something was approved, and nothing was spam. */
async function readStanding(tx: Tx, commenterId: number): Promise<{ review: CommentReview; known: boolean }> {
  const [rules] = await tx.select({ review: settings.commentReview }).from(settings);
  const of = (status: CommentStatus) =>
    tx.$count(comments, and(eq(comments.commenterId, commenterId), eq(comments.status, status)));
  return { review: rules?.review ?? "everyone", known: (await of("approved")) > 0 && (await of("spam")) === 0 };
}

type Attempt = { articleId: number; text: string; textHash: Buffer; commenterId: number; addressHash: Buffer };

/** The same text within ten minutes; a short one ("Mooi!") only counts when it comes from the same person or address. */
async function isRepeat(tx: Tx, attempt: Attempt): Promise<boolean> {
  const sameSender = or(eq(comments.commenterId, attempt.commenterId), eq(comments.addressHash, attempt.addressHash));
  const [earlier] = await tx
    .select({ id: comments.id })
    .from(comments)
    .where(
      and(
        eq(comments.articleId, attempt.articleId),
        eq(comments.textHash, attempt.textHash),
        gt(comments.createdAt, sql`now() - interval '10 minutes'`),
        attempt.text.length > 40 ? undefined : sameSender,
      ),
    )
    .limit(1);
  return earlier !== undefined;
}

/** The comment that the thread began with. A reply to what readers do not see (any more) becomes a comment of its own. */
async function findThread(tx: Tx, { articleId, parentId }: CommentInput): Promise<number | null> {
  if (parentId === null) return null;
  const [parent] = await tx
    .select({ id: comments.id, parentId: comments.parentId })
    .from(comments)
    .where(and(eq(comments.id, parentId), eq(comments.articleId, articleId), eq(comments.status, "approved")));
  return parent ? (parent.parentId ?? parent.id) : null;
}
