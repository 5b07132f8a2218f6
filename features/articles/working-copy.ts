import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/client";
import { workingCopies } from "@/db/schema/articles";
import { transact } from "@/db/transact";
import { ok, type Result, refuse } from "@/lib/result";
import { getDeskArticle } from "./desk-article";
import { toDeskInput } from "./desk-input";
import { lockArticle } from "./lock";
import { type Actor, canWriteArticle } from "./policy";
import type { CleanArticle } from "./schema";

export type Kept = { stamp: string; savedAt: string };

/**
 * Keeps what an editor has typed in a published article, out of readers' sight. Refuses `forbidden`, `not-found`, and `stale` when
 * someone saved the article since `version`, when it is no longer published, or when another window of the same editor kept
 * something since `stamp` (empty for nothing yet).
 */
export async function keepWorkingCopy(
  editor: Actor,
  id: number,
  version: number,
  stamp: string,
  input: CleanArticle,
): Promise<Result<Kept>> {
  const current = await getDeskArticle(editor, id);
  if (!current) return refuse("forbidden");
  return transact<Kept>(async (tx) => {
    const locked = await lockArticle(tx, id, version);
    if (!locked.ok) return locked;
    const { article } = locked.data;
    if (!canWriteArticle(editor, locked.data)) return refuse("forbidden");
    if (current.version !== version || article.status !== "published" || article.trashedAt) return refuse("stale");
    if ((await stampOf(tx, editor.id, id)) !== stamp) return refuse("stale");

    const changes = {
      baseVersion: version,
      base: current.input,
      content: toDeskInput(input),
      savedAt: new Date(),
      stamp: randomUUID(),
    };
    const [kept] = await tx
      .insert(workingCopies)
      .values({ articleId: id, editorId: editor.id, ...changes })
      .onConflictDoUpdate({
        target: [workingCopies.articleId, workingCopies.editorId],
        set: changes,
      })
      .returning({ stamp: workingCopies.stamp, savedAt: workingCopies.savedAt });
    if (!kept) throw new Error(`No working copy of article ${id} came back`);
    return ok({ ...kept, savedAt: kept.savedAt.toISOString() });
  });
}

/** Throws an editor's own working copy away. Refuses `stale` when another window kept something since `stamp`. */
export function discardWorkingCopy(editor: Actor, id: number, stamp: string): Promise<Result<null>> {
  return transact<null>(async (tx) => ((await dropWorkingCopy(tx, editor.id, id, stamp)) ? ok(null) : refuse("stale")));
}

/** Takes away the working copy that has gone into the text; false when there is another one than `stamp`. Null leaves it. */
export async function dropWorkingCopy(
  tx: Tx,
  editorId: number,
  articleId: number,
  stamp: string | null,
): Promise<boolean> {
  if (stamp === null) return true;
  if ((await stampOf(tx, editorId, articleId)) !== stamp) return false;
  await tx.delete(workingCopies).where(isOf(editorId, articleId));
  return true;
}

async function stampOf(tx: Tx, editorId: number, articleId: number): Promise<string> {
  const [copy] = await tx.select({ stamp: workingCopies.stamp }).from(workingCopies).where(isOf(editorId, articleId));
  return copy?.stamp ?? "";
}

function isOf(editorId: number, articleId: number) {
  return and(eq(workingCopies.editorId, editorId), eq(workingCopies.articleId, articleId));
}
