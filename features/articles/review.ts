import type { ArticleStatus } from "@/lib/article-status";
import { ok, type Result, refuse } from "@/lib/result";
import { type Changed, change, type Editor } from "./change";
import { canSendBack, canSetStatus } from "./policy";
import { tellApproved, tellHandedIn, tellSentBack } from "./tell";

/**
 * Moves an unpublished article through the desk: hands it in, approves it, takes it back. Whoever has to do with it gets a letter. Errors:
 * forbidden (also when there is no way from where it stands), not-found, stale (someone decided or saved since `version`).
 */
export function setStatus(
  editor: Editor,
  id: number,
  version: number,
  status: ArticleStatus,
): Promise<Result<Changed>> {
  return change(editor, id, version, "article.status", async (tx, locked) => {
    if (!canSetStatus(editor, locked, status)) return refuse("forbidden");
    if (locked.article.trashedAt !== null) return refuse("not-found");
    if (status === "review" && locked.status !== "ready") await tellHandedIn(tx, editor, locked);
    if (status === "ready" && locked.status !== "scheduled") await tellApproved(tx, editor, locked);
    return ok({ status, publishAt: null, sentBackAt: null });
  });
}

/**
 * Gives a piece that was handed in back to its writers as a draft, with a note that says what is to be done. They get it by mail. Errors:
 * forbidden, not-found, stale (someone decided or saved since `version`).
 */
export function sendBack(editor: Editor, id: number, version: number, note: string): Promise<Result<Changed>> {
  return change(
    editor,
    id,
    version,
    "article.send-back",
    async (tx, locked) => {
      if (!canSendBack(editor, locked)) return refuse("forbidden");
      if (locked.article.trashedAt !== null) return refuse("not-found");
      await tellSentBack(tx, editor, locked, note);
      return ok({ status: "draft", publishAt: null, sentBackAt: new Date() });
    },
    () => ({ note }),
  );
}
