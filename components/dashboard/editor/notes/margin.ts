import type { Editor } from "@tiptap/react";
import { type ReactNode, useEffect, useEffectEvent } from "react";
import type { Anchor } from "@/lib/rich-text/anchor";
import { type Anchored, placedNotes, placeNotes } from "./notes";

/** What is asked about notes: the one that is there, or a new one about these words; null when none are selected. */
export type AskedNote = { id: number } | { anchor: Anchor | null };

/** What a text needs to have notes in its margin. */
export type Margin = {
  /** The open notes. */
  notes: Anchored[];
  /** Hears which of them stand in the text, in its order. The words of the others have been removed. */
  onPlaced: (ids: number[]) => void;
  /** The window that answers what is asked. */
  dialog: (asked: AskedNote, onClose: () => void, returnFocus: () => void) => ReactNode;
};

const pause = 400;

/** Keeps the marks of notes in the text: those that come, those that go, and those whose words come back. */
export function useMargin(editor: Editor | null, margin: Margin | undefined): void {
  const place = useEffectEvent(() => {
    if (!editor || editor.isDestroyed || !margin) return;
    const tr = placeNotes(editor.state, margin.notes);
    if (tr) editor.view.dispatch(tr);
    margin.onPlaced(placedNotes(editor.state).map(({ id }) => id));
  });
  const notes = margin?.notes;

  useEffect(() => {
    if (editor && notes) place();
  }, [editor, notes]);

  useEffect(() => {
    if (!editor) return;
    let timer: ReturnType<typeof setTimeout>;
    const later = ({ transaction }: { transaction: { docChanged: boolean } }) => {
      if (!transaction.docChanged) return;
      clearTimeout(timer);
      timer = setTimeout(() => place(), pause);
    };
    editor.on("transaction", later);
    return () => {
      clearTimeout(timer);
      editor.off("transaction", later);
    };
  }, [editor]);
}
