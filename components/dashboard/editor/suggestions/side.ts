import { isHistoryTransaction } from "@tiptap/pm/history";
import type { Transaction } from "@tiptap/pm/state";
import type { Editor } from "@tiptap/react";
import { useCallback, useEffect, useEffectEvent, useRef } from "react";
import type { Change } from "@/lib/rich-text/suggestion";
import { isSameChange, type Open, place } from "./place";
import { changesIn } from "./read";
import { isSuggesting, settleIn, toldBy } from "./suggesting";

/** What became of suggestions in the text; a decision that is null is one taken back. */
export type Edit = {
  changes: [id: string, change: Change][];
  gone: string[];
  decisions: [id: string, accepted: boolean | null][];
};

/** What a text needs to have suggestions in it. */
export type SuggestionSide = {
  open: readonly Open[];
  /** Of whoever does not write the article, everything is a suggestion. */
  always: boolean;
  mayDecide: boolean;
  /** Whose suggestion it is, as one reads it; empty when nobody knows it yet. */
  byOf: (id: string) => string;
  isSettled: (id: string) => boolean;
  /** What was done here and is not on the server yet. */
  unsent: () => ReadonlySet<string>;
  onEdit: (edit: Edit) => void;
  /** Hears which stand in the text, in its order. */
  onStanding: (ids: string[]) => void;
};

const pause = 400;

/** Keeps the suggestions in the text and those of the form the same, both ways. */
export function useSuggestionSide(editor: Editor | null, side: SuggestionSide | undefined): { read: () => void } {
  const last = useRef<ReturnType<typeof changesIn>>(new Map());
  const seen = useRef({ history: false, elsewhere: false });
  /** What was decided in this window: to redo what was undone. */
  const decided = useRef(new Map<string, boolean>());

  /** Tells the form what changed in the text since it was last told. */
  const read = useEffectEvent(() => {
    if (!editor || editor.isDestroyed || !side) return;
    const found = changesIn(editor.state.doc);
    const { history, elsewhere } = seen.current;
    seen.current = { history: false, elsewhere: false };
    const edit: Edit = { changes: [], gone: [], decisions: [] };
    for (const [id, { own, change }] of found) {
      const before = last.current.get(id);
      if (!before && side.isSettled(id)) edit.decisions.push([id, null]);
      else if (before ? !elsewhere && !isSameChange(before.change, change) && (own || side.mayDecide) : own)
        edit.changes.push([id, change]);
    }
    for (const [id, before] of last.current) {
      if (found.has(id) || elsewhere) continue;
      const again = history ? decided.current.get(id) : undefined;
      if (again !== undefined) edit.decisions.push([id, again]);
      else if (before.own && (history || isSuggesting(editor.state))) edit.gone.push(id);
      // Taken out by hand: words that were to go have gone, and those that were to come do not come.
      else if (side.mayDecide && !history) edit.decisions.push([id, before.change.inserted.length === 0]);
    }
    last.current = found;
    if (edit.changes.length + edit.gone.length + edit.decisions.length > 0) side.onEdit(edit);
    side.onStanding([...found.keys()]);
  });

  /** Tells the form, and makes the text show what the form has. */
  const keep = useEffectEvent(() => {
    if (!editor || editor.isDestroyed || !side || editor.view.composing) return;
    read();
    const tr = place(editor.state, side.open, side.unsent());
    if (!tr) return;
    editor.view.dispatch(tr.setMeta("preventUpdate", true));
    const found = changesIn(editor.state.doc);
    last.current = found;
    seen.current.elsewhere = false;
    side.onStanding([...found.keys()]);
  });

  const open = side?.open;
  useEffect(() => {
    if (editor && open) keep();
  }, [editor, open]);

  const onTransaction = useEffectEvent((tr: Transaction) => {
    const told = toldBy(tr)?.decided;
    if (told) {
      for (const id of told.ids) {
        last.current.delete(id);
        decided.current.set(id, told.accepted);
      }
      side?.onEdit({ changes: [], gone: [], decisions: told.ids.map((id) => [id, told.accepted]) });
    }
    if (isHistoryTransaction(tr)) seen.current.history = true;
    else if (tr.getMeta("addToHistory") === false) seen.current.elsewhere = true;
  });
  const onDecide = useEffectEvent(({ ids, accepted }: { ids: string[]; accepted: boolean }) => {
    if (!editor || !side) return;
    if (side.mayDecide) settleIn(editor, ids, accepted, true);
    else if (!accepted)
      settleIn(
        editor,
        ids.filter((id) => last.current.get(id)?.own),
        false,
        false,
      );
  });
  const hasSide = side !== undefined;
  useEffect(() => {
    if (!editor || !hasSide) return;
    let timer: ReturnType<typeof setTimeout>;
    const later = ({ transaction }: { transaction: Transaction }) => {
      if (!transaction.docChanged) return;
      onTransaction(transaction);
      clearTimeout(timer);
      timer = setTimeout(() => keep(), pause);
    };
    const decide = (wanted: { ids: string[]; accepted: boolean }) => onDecide(wanted);
    const atOnce = () => read();
    editor.on("transaction", later);
    editor.on("decide", decide);
    addEventListener("pagehide", atOnce);
    return () => {
      clearTimeout(timer);
      removeEventListener("pagehide", atOnce);
      editor.off("transaction", later);
      editor.off("decide", decide);
    };
  }, [editor, hasSide]);

  return { read: useCallback(() => read(), []) };
}
