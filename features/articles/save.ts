import { transact } from "@/db/transact";
import { recordAudit } from "@/features/audit/record";
import { type Result, refuse } from "@/lib/result";
import { lockArticle } from "./lock";
import { type Actor, canWriteArticle } from "./policy";
import type { CleanArticle } from "./schema";
import { type Saved, store } from "./store";
import { dropWorkingCopy } from "./working-copy";

/**
 * How a save is meant: `auto` when the form made it by itself; `stamp` is that of the editor's own working copy that is in the
 * text now and can go, empty for none, null to leave what there is. `placed` is false when nobody chose another place in the form: it stays
 * what it is by now, because others may have put the pieces around it in another order.
 */
export type SaveKind = { auto: boolean; stamp: string | null; placed?: boolean };

/**
 * Saves an article whole, in one transaction, with a revision. Refuses `forbidden`, `not-found`, `stale` (someone saved since
 * `version`, or the editor in another window: nothing is overwritten), `invalid` with fields, and `incomplete` when a published
 * piece would lack what readers need. Nothing goes to readers by itself: an `auto` save of a published piece is `stale`.
 */
export function save(
  editor: Actor & { name: string },
  id: number,
  version: number,
  input: CleanArticle,
  kind: SaveKind = { auto: false, stamp: null },
): Promise<Result<Saved>> {
  return transact<Saved>(async (tx) => {
    const locked = await lockArticle(tx, id, version);
    if (!locked.ok) return locked;
    if (!canWriteArticle(editor, locked.data)) return refuse("forbidden");
    const published = locked.data.status === "published";
    if (published && kind.auto) return refuse("stale");
    if (!(await dropWorkingCopy(tx, editor.id, id, kind.stamp))) return refuse("stale");

    const placed = kind.placed === false ? { ...input, position: locked.data.article.position } : input;
    const saved = await store(tx, locked.data, placed, { editorId: editor.id, auto: kind.auto });
    if (saved.ok && published) {
      await recordAudit(tx, editor, {
        action: "article.edit-published",
        subjectType: "article",
        subjectId: id,
        detail: { name: input.title },
      });
    }
    return saved;
  });
}
