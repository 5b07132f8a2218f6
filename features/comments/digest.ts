import { and, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { authors } from "@/db/schema/authors";
import { commentDigests } from "@/db/schema/comments";
import { editors } from "@/db/schema/editors";
import { transact } from "@/db/transact";
import { queueLetter } from "@/features/mail/send";
import { magazineName } from "@/features/settings/name";
import type { DigestRhythm } from "@/lib/comment-status";
import { civilTime } from "@/lib/dates";
import { env } from "@/lib/env";
import { ok } from "@/lib/result";
import { digestText } from "@/lib/text.nl/digest";
import { inboxFilter } from "./filter";
import { listComments } from "./queries";

/** How often an account is mailed about what waits; null is never. */
export async function readDigest(editor: { id: number }): Promise<DigestRhythm | null> {
  const [row] = await db.select().from(commentDigests).where(eq(commentDigests.editorId, editor.id));
  return row?.rhythm ?? null;
}

export async function chooseDigest(editor: { id: number }, rhythm: DigestRhythm | null): Promise<void> {
  if (rhythm === null) {
    await db.delete(commentDigests).where(eq(commentDigests.editorId, editor.id));
    return;
  }
  await db
    .insert(commentDigests)
    .values({ editorId: editor.id, rhythm })
    .onConflictDoUpdate({ target: commentDigests.editorId, set: { rhythm } });
}

/** The hour in Rotterdam at which the daily mail goes. */
const dailyAt = 8;

/** A mail is late or early by minutes, never twice. */
const pause = sql`case when ${commentDigests.rhythm} = 'hourly' then interval '50 minutes' else interval '20 hours' end`;

/**
 * Each hour: mails everyone who wants to know what waits in the inbox, as far as they may moderate it. Nothing goes when nothing waits, or
 * each hour when nothing came since the last. Answers how many mails that were.
 */
export async function sendDigests(now = new Date()): Promise<number> {
  const wanting = await db
    .select({
      editor: { id: editors.id, name: editors.name, email: editors.email, role: editors.role, authorId: authors.id },
      digest: commentDigests,
    })
    .from(commentDigests)
    .innerJoin(editors, eq(editors.id, commentDigests.editorId))
    .leftJoin(authors, eq(authors.editorId, editors.id))
    .where(isNull(editors.removedAt));
  let sent = 0;
  for (const { editor, digest } of wanting) {
    if (digest.rhythm === "daily" && civilTime(now).hour !== dailyAt) continue;
    const waiting = await listComments(editor, inboxFilter.parse({}));
    const newest = new Date(waiting.comments[0]?.createdAt ?? 0);
    if (waiting.total === 0 || (digest.rhythm === "hourly" && digest.sentAt && newest <= digest.sentAt)) continue;
    sent += (await send(editor, waiting)) ? 1 : 0;
  }
  return sent;
}

type Waiting = Awaited<ReturnType<typeof listComments>>;

/** Takes the turn and writes the letter in one transaction: of several servers one does. */
async function send(editor: { id: number; name: string; email: string }, waiting: Waiting): Promise<boolean> {
  const done = await transact<boolean>(async (tx) => {
    const [mine] = await tx
      .update(commentDigests)
      .set({ sentAt: sql`now()` })
      .where(
        and(
          eq(commentDigests.editorId, editor.id),
          sql`(${commentDigests.sentAt} is null or ${commentDigests.sentAt} < now() - ${pause})`,
        ),
      )
      .returning({ id: commentDigests.editorId });
    if (!mine) return ok(false);
    const first = waiting.comments.slice(0, 5).map(({ name, article }) => ({ name, title: article.title }));
    const count = waiting.more ? `${waiting.total}+` : String(waiting.total);
    const magazine = await magazineName(tx);
    await queueLetter(tx, editor.email, digestText.letter(editor.name, magazine, count, first, env.SITE_URL));
    return ok(true);
  });
  return done.ok && done.data;
}
