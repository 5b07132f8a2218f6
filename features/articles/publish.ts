import type { Tx } from "@/db/client";
import type { ArticleStatus } from "@/lib/article-status";
import { ok, type Result, refuse } from "@/lib/result";
import { type Changed, change, type Editor, type Patch } from "./change";
import { findShortcomings } from "./checks";
import type { LockedArticle } from "./lock";
import { canPublish, canWriteArticle } from "./policy";
import { tellApproved } from "./tell";

/** Brings an article to readers, in its week. Refuses `incomplete` with a sentence per field that readers need and that is missing. */
export function publish(editor: Editor, id: number, version: number): Promise<Result<Changed>> {
  return change(editor, id, version, "article.publish", async (tx, locked) => {
    if (!canPublish(editor)) return refuse("forbidden");
    if (locked.status === "review") await tellApproved(tx, editor, locked);
    return bringOut(tx, locked.article);
  });
}

/** The same, by the clock. Refuses `stale` when its time has not come, or no more. */
export function publishOnTime(id: number): Promise<Result<Changed>> {
  return change(null, id, null, "article.publish", async (tx, { article }) => {
    if (article.status !== "scheduled" || !isPast(article.publishAt) || article.trashedAt !== null)
      return refuse("stale");
    return bringOut(tx, article);
  });
}

/** What makes an article public, when it lacks nothing. */
export async function bringOut(tx: Tx, article: LockedArticle["article"]): Promise<Result<Patch>> {
  const shortcomings = await findShortcomings(tx, article.id);
  if (Object.keys(shortcomings).length > 0) return refuse("incomplete", shortcomings);
  return ok({ status: "published", publishedAt: article.publishedAt ?? new Date(), publishAt: null });
}

function isPast(moment: Date | null): boolean {
  return moment !== null && moment.getTime() <= Date.now();
}

/** Takes an article back from readers: its address answers 404 from the next read on. */
export function withdraw(editor: Editor, id: number, version: number): Promise<Result<Changed>> {
  return change(editor, id, version, "article.withdraw", async (_tx, { article }) => {
    if (!canPublish(editor)) return refuse("forbidden");
    if (article.status !== "published") return refuse("stale");
    return ok({ status: "withdrawn", unpublishAt: null });
  });
}

/** The same, by the clock. Refuses `stale` when its time has not come, or no more. */
export function withdrawOnTime(id: number): Promise<Result<Changed>> {
  return change(null, id, null, "article.withdraw", async (_tx, { article }) => {
    if (article.status !== "published" || !isPast(article.unpublishAt)) return refuse("stale");
    return ok({ status: "withdrawn", unpublishAt: null });
  });
}

/**
 * Puts an article in the trash, out of readers' sight; `restore` brings it back, but never straight to readers. The log keeps what it was,
 * for `undoTrash`.
 */
export function trash(editor: Editor, id: number, version: number): Promise<Result<Changed>> {
  return change(
    editor,
    id,
    version,
    "article.trash",
    async (_tx, locked) => {
      if (!canWriteArticle(editor, locked)) return refuse("forbidden");
      if (locked.article.trashedAt !== null) return refuse("stale");
      return ok({ trashedAt: new Date(), publishAt: null, unpublishAt: null, status: inTrash(locked.status) });
    },
    ({ article: { publishAt, unpublishAt } }) => ({ publishAt, unpublishAt }),
  );
}

function inTrash(status: ArticleStatus): ArticleStatus {
  if (status === "published") return "withdrawn";
  return status === "scheduled" ? "ready" : status;
}

export function restore(editor: Editor, id: number, version: number): Promise<Result<Changed>> {
  return change(editor, id, version, "article.restore", async (_tx, locked) => {
    if (!canWriteArticle(editor, locked)) return refuse("forbidden");
    return ok({ trashedAt: null });
  });
}
