import { and, eq, isNull, sql } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { notes } from "@/db/schema/notes";
import { transact } from "@/db/transact";
import { ok, type Result, refuse } from "@/lib/result";
import type { Anchor } from "@/lib/rich-text/anchor";
import type { Actor } from "../policy";
import { mayRead, mostNotes } from "./queries";

const now = sql`now()`;

/** Says something about words in an article. Errors: forbidden, rate-limited (it has as many notes as it takes). */
export function addNote(editor: Actor, articleId: number, anchor: Anchor, text: string): Promise<Result> {
  return transact(async (tx) => {
    const refused = await findRefusal(tx, editor, articleId);
    if (refused) return refused;
    await tx.insert(notes).values({ articleId, anchor, text, editorId: editor.id });
    return ok();
  });
}

/** Answers a note; one that was resolved is open again. Errors: forbidden, not-found, rate-limited. */
export function replyToNote(editor: Actor, id: number, text: string): Promise<Result<{ articleId: number }>> {
  return transact<{ articleId: number }>(async (tx) => {
    const note = await lockNote(tx, id);
    if (!note) return refuse("not-found");
    const refused = await findRefusal(tx, editor, note.articleId);
    if (refused) return refused;
    await tx.insert(notes).values({ articleId: note.articleId, parentId: id, text, editorId: editor.id });
    await tx.update(notes).set({ resolvedAt: null, resolvedBy: null, changedAt: now }).where(eq(notes.id, id));
    return ok({ articleId: note.articleId });
  });
}

/** Says that a note has been dealt with, or that it has not after all. Errors: forbidden, not-found. */
export function resolveNote(editor: Actor, id: number, resolved: boolean): Promise<Result<{ articleId: number }>> {
  return transact<{ articleId: number }>(async (tx) => {
    const note = await lockNote(tx, id);
    if (!note) return refuse("not-found");
    if (!(await mayRead(tx, editor, note.articleId))) return refuse("forbidden");
    await tx
      .update(notes)
      .set({ resolvedAt: resolved ? now : null, resolvedBy: resolved ? editor.id : null, changedAt: now })
      .where(eq(notes.id, id));
    return ok({ articleId: note.articleId });
  });
}

/** Keeps where the words of notes stand after a save. What is not a note of this article is passed over. Errors: forbidden. */
export function moveNotes(
  editor: Actor,
  articleId: number,
  moves: { id: number; anchor: Anchor }[],
): Promise<Result<null>> {
  return transact<null>(async (tx) => {
    if (!(await mayRead(tx, editor, articleId))) return refuse("forbidden");
    for (const { id, anchor } of moves.toSorted((a, b) => a.id - b.id)) {
      await tx
        .update(notes)
        .set({ anchor })
        .where(and(eq(notes.id, id), eq(notes.articleId, articleId), isNull(notes.parentId)));
    }
    return ok(null);
  });
}

async function findRefusal(tx: Tx, editor: Actor, articleId: number) {
  if (!(await mayRead(tx, editor, articleId))) return refuse("forbidden");
  return (await tx.$count(notes, eq(notes.articleId, articleId))) >= mostNotes ? refuse("rate-limited") : null;
}

async function lockNote(tx: Tx, id: number) {
  const [note] = await tx
    .select({ articleId: notes.articleId })
    .from(notes)
    .where(and(eq(notes.id, id), isNull(notes.parentId)))
    .for("update");
  return note ?? null;
}
