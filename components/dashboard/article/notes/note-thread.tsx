"use client";

import { useState } from "react";
import { refusalText } from "@/components/dashboard/attempt";
import { When } from "@/components/dashboard/when";
import { Button } from "@/components/ui/button";
import type { Note, Said } from "@/features/articles/notes/queries";
import { noteText as t } from "@/lib/text.nl/notes";
import { NoteForm } from "./note-form";
import styles from "./notes.module.css";
import type { ArticleNotes } from "./use-notes";

type Props = { note: Note; notes: ArticleNotes; onShow?: () => void; onSettled?: () => void };

/** A note with its answers: who said what and when, and what can be done with it. */
export function NoteThread({ note, notes, onShow, onSettled }: Props) {
  const [problem, setProblem] = useState("");
  const [busy, setBusy] = useState(false);
  const { quote } = note.anchor;
  const removed = notes.isRemoved(note.id);
  const settle = async () => {
    setBusy(true);
    const settled = await notes.settle(note.id, note.resolved === null);
    setBusy(false);
    setProblem(settled.ok ? "" : refusalText(settled));
    if (settled.ok) onSettled?.();
  };
  return (
    <div className={styles.thread}>
      <blockquote className={styles.quote}>{quote}</blockquote>
      {removed && note.resolved === null ? <p className={styles.removed}>{t.removed}</p> : null}
      <ol className={`desk-list ${styles.said}`}>
        {[note, ...note.replies].map((said) => (
          <OneSaid key={said.id} said={said} />
        ))}
      </ol>
      {note.resolved ? <p className={styles.meta}>{t.resolvedBy(note.resolved.by ?? t.unknown)}</p> : null}
      <div className={styles.buttons}>
        {onShow && !removed && note.resolved === null ? (
          <Button small kind="quiet" aria-label={t.showLabel(quote)} onClick={onShow}>
            {t.show}
          </Button>
        ) : null}
        <Button
          small
          busy={busy}
          aria-label={note.resolved ? t.reopenLabel(quote) : t.resolveLabel(quote)}
          onClick={settle}
        >
          {note.resolved ? t.reopen : t.resolve}
        </Button>
      </div>
      {problem ? (
        <p role="alert" className={styles.removed}>
          {problem}
        </p>
      ) : null}
      {note.resolved ? null : (
        <details>
          <summary className={styles.summary} aria-label={t.replyLabel(quote)}>
            {t.reply}
          </summary>
          <NoteForm label={t.text} verb={t.send} rows={2} send={(text) => notes.answer(note.id, text)} />
        </details>
      )}
    </div>
  );
}

function OneSaid({ said: { text, by, createdAt } }: { said: Said }) {
  return (
    <li>
      <p className={styles.meta}>
        <b>{by ?? t.unknown}</b>, <When at={createdAt} />
      </p>
      <p className={styles.words}>{text}</p>
    </li>
  );
}
