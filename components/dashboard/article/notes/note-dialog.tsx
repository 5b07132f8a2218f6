"use client";

import { Dialog } from "@/components/ui/dialog";
import type { Anchor } from "@/lib/rich-text/anchor";
import { noteText as t } from "@/lib/text.nl/notes";
import { NoteForm } from "./note-form";
import { NoteThread } from "./note-thread";
import type { ArticleNotes } from "./use-notes";

type Props = {
  notes: ArticleNotes;
  asked: { id: number } | { anchor: Anchor | null };
  onClose: () => void;
  returnFocus: () => void;
};

/** Over the text: a new note about the selected words, or the one that the cursor is in. */
export function NoteDialog({ notes, asked, onClose, returnFocus }: Props) {
  return (
    <Dialog open onClose={onClose} title={t.dialog} returnFocus={returnFocus}>
      <Inside notes={notes} asked={asked} onClose={onClose} />
    </Dialog>
  );
}

function Inside({ notes, asked, onClose }: Omit<Props, "returnFocus">) {
  if ("id" in asked) {
    const note = notes.find(asked.id);
    return note ? <NoteThread note={note} notes={notes} onSettled={onClose} /> : <p>{t.gone}</p>;
  }
  const { anchor } = asked;
  if (!anchor) return <p>{t.select}</p>;
  return (
    <>
      <p>{t.about(anchor.quote)}</p>
      <NoteForm label={t.text} verb={t.save} rows={4} send={(text) => notes.make(anchor, text)} onSent={onClose} />
    </>
  );
}
