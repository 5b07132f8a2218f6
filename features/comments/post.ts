import { createHash } from "node:crypto";
import { and, eq, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { recordExpiry } from "@/db/expire";
import { commenters, comments } from "@/db/schema/comments";
import { transact } from "@/db/transact";
import { expireComments } from "@/lib/cache";
import type { Verdict } from "@/lib/comment-verdict";
import { ok, type Result, refuse } from "@/lib/result";
import { maySend } from "./flow";
import { holdPlace, lookAround } from "./look-around";
import { getPages, holdPages } from "./pages";
import { bans } from "./phases/bans";
import { clean } from "./phases/clean";
import { filter } from "./phases/filter";
import { honeypot } from "./phases/honeypot";
import { length } from "./phases/length";
import { links } from "./phases/links";
import type { Phase } from "./phases/phase";
import { rate } from "./phases/rate";
import { repeats } from "./phases/repeats";
import { time } from "./phases/time";
import { trust } from "./phases/trust";
import { words } from "./phases/words";
import type { CommentInput } from "./schema";
import { recogniseSender } from "./sender";

/** What every comment goes through, in this order; `trust` says in the end where it goes. */
const phases: [Exclude<Verdict["phase"], "trust">, Phase][] = [
  ["clean", clean],
  ["length", length],
  ["rate", rate],
  ["bans", bans],
  ["honeypot", honeypot],
  ["time", time],
  ["words", words],
  ["links", links],
  ["repeats", repeats],
  ["filter", filter],
];

/** Whether readers see it already, and the cache tags that expired because of that. */
export type Posted = { shown: boolean; expired: string[] };

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
  const textHash = hashOf(input.text);

  return transact<Posted>(async (tx) => {
    const place = await holdPlace(tx, input.articleId, textHash);
    if (!place.ok) return place;
    const commenterId = await keepCommenter(tx, input.email);
    const fromDesk = editorId !== null;
    const around = await lookAround(tx, { input, address, sender, commenterId, textHash, rules: place.data, fromDesk });

    const verdicts: Verdict[] = [];
    for (const [name, phase] of phases) {
      const found = phase(input, around);
      if ("ok" in found) return found;
      verdicts.push({ phase: name, ...found });
    }
    const { status, ...decided } = trust(verdicts, around);

    const shown = status === "approved";
    const before = shown ? await holdPages(tx, input.articleId) : [];
    await tx.insert(comments).values({
      articleId: input.articleId,
      status,
      verdicts: [...verdicts, { phase: "trust", ...decided }],
      parentId: await findThread(tx, input),
      commenterId,
      editorId,
      name: input.name,
      text: input.text,
      addressHash: sender.hash,
      addressKeyId: sender.keyId,
      textHash,
    });
    const touched = shown ? expireComments(input.articleId, before, await getPages(tx, input.articleId)) : [];
    return ok({ shown, expired: await recordExpiry(tx, touched) });
  });
}

/** The same text in other capitals or spacing is the same text. */
function hashOf(text: string): Buffer {
  return createHash("sha256").update(text.toLowerCase().replace(/\s+/g, " ")).digest();
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
