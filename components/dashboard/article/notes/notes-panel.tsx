"use client";

import { noteText as t } from "@/lib/text.nl/notes";
import { FoldedPanel } from "../panel";
import { NoteThread } from "./note-thread";
import styles from "./notes.module.css";
import type { ArticleNotes } from "./use-notes";

type Props = { notes: ArticleNotes; onShow: (id: number) => void };

/** Beside the text: the notes that are open, in its order, and those that were dealt with. */
export function NotesPanel({ notes, onShow }: Props) {
  const { open, resolved } = notes;
  return (
    <FoldedPanel title={t.title} open>
      <p className={styles.hint}>{t.hint}</p>
      {open.length === 0 ? <p>{t.none}</p> : <p role="status">{t.count(open.length)}</p>}
      <ul className={`desk-list ${styles.list}`}>
        {open.map((note) => (
          <li key={note.id}>
            <NoteThread note={note} notes={notes} onShow={() => onShow(note.id)} />
          </li>
        ))}
      </ul>
      {resolved.length > 0 ? (
        <details>
          <summary className={styles.summary}>{t.resolvedCount(resolved.length)}</summary>
          <ul className={`desk-list ${styles.list}`}>
            {resolved.map((note) => (
              <li key={note.id}>
                <NoteThread note={note} notes={notes} />
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </FoldedPanel>
  );
}
