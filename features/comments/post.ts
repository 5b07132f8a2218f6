import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { commenters, comments } from "@/db/schema/comments";
import { transact } from "@/db/transact";
import { follow, mayFollow } from "@/features/reply-mail/follow";
import { announce } from "@/features/reply-mail/tell";
import { expireComments } from "@/lib/cache";
import { ok, type Result, refuse } from "@/lib/result";
import { maySend } from "./flow";
import { hashText } from "./hash-text";
import { judge } from "./judge";
import { holdPlace, lookAround } from "./look-around";
import { getPages, holdPages } from "./pages";
import type { CommentInput } from "./schema";
import { recogniseSender } from "./sender";

/** Whether readers see it already, and the cache tags that expired because of that. */
export type Posted = { id: number; shown: boolean; expired: string[] };

/**
 * Stores a comment with what each phase said of it, to be seen at once, to wait for people, or put away as spam, from where people can bring
 * it back; when this answers ok it is in the database. Its sender does not hear of traps. With `editorId` it is known to come from that
 * account. Errors: rate-limited, not-found (readers do not see the article), closed, invalid (too long), banned, duplicate.
 */
export async function post(
  input: CommentInput,
  address: string,
  editorId: number | null = null,
): Promise<Result<Posted>> {
  if (!(await maySend(address))) return refuse("rate-limited");
  const sender = await recogniseSender(address);
  const follows = input.notify === "on" && (await mayFollow(address));
  const textHash = hashText(input.text);

  return transact<Posted>(async (tx) => {
    const place = await holdPlace(tx, input.articleId, textHash);
    if (!place.ok) return place;
    const commenterId = await keepCommenter(tx, input.email);
    const fromDesk = editorId !== null;
    const around = await lookAround(tx, { input, address, sender, commenterId, textHash, rules: place.data, fromDesk });

    const judged = judge(input, around);
    if (!judged.ok) return judged;
    const { status, verdicts } = judged.data;

    const shown = status === "approved";
    const before = shown ? await holdPages(tx, input.articleId) : [];
    const parentId = await findThread(tx, input);
    const [stored] = await tx
      .insert(comments)
      .values({
        articleId: input.articleId,
        status,
        verdicts,
        parentId,
        commenterId,
        editorId,
        name: input.name,
        text: input.text,
        addressHash: sender.hash,
        addressKeyId: sender.keyId,
        textHash,
      })
      .returning({ id: comments.id });
    if (!stored) throw new Error("A comment that was just stored is gone");
    if (follows) await follow(tx, { commenterId, threadId: parentId ?? stored.id }, status !== "spam");
    if (shown) await announce(tx, [stored.id]);
    const touched = shown ? expireComments(input.articleId, before, await getPages(tx, input.articleId)) : [];
    return ok({ id: stored.id, shown, expired: await recordExpiry(tx, touched) });
  });
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

/** The comment that the thread began with. A reply to what readers do not see (any more) becomes a comment of its own. */
async function findThread(tx: Tx, { articleId, parentId }: CommentInput): Promise<number | null> {
  if (parentId === null) return null;
  const [parent] = await tx
    .select({ id: comments.id, parentId: comments.parentId })
    .from(comments)
    .where(and(eq(comments.id, parentId), eq(comments.articleId, articleId), eq(comments.status, "approved")));
  return parent ? (parent.parentId ?? parent.id) : null;
}
