"use client";

import { useRef, useState } from "react";
import { UndoNotice } from "@/components/dashboard/undo-notice";
import type { InboxFilter } from "@/features/comments/filter";
import type { QueuedComment } from "@/features/comments/queries";
import { moderationText } from "@/lib/text.nl/dashboard";
import { inboxText as t } from "@/lib/text.nl/inbox";
import { BanDialog } from "./ban-dialog";
import { BulkBar } from "./bulk-bar";
import { CommentCard } from "./comment-card";
import { EditDialog } from "./edit-dialog";
import styles from "./inbox.module.css";
import { keyOf, useDecisions } from "./use-decisions";
import type { Verb } from "./verbs";

type Props = {
  comments: QueuedComment[];
  total: number;
  more: boolean;
  filter: InboxFilter;
  canBan: boolean;
  empty: string;
};

/** A page of the inbox, each entry with what can be decided about it, and what can be about many. */
export function Inbox({ comments, total, more, filter, canBan, empty }: Props) {
  const { gone, said, say, tellEdited, decide, sweep, undo, busy } = useDecisions();
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const [opened, setOpened] = useState<{ what: "ban" | "edit"; comment: QueuedComment } | null>(null);
  const lastChosen = useRef<number | null>(null);
  const shown = comments.filter((comment) => !gone.has(keyOf(comment)));
  const picked = shown.filter(({ id }) => chosen.has(id));

  const decideOne = (comment: QueuedComment, verb: Verb) => {
    focusAfter(comment.id);
    decide(verb, [comment]);
  };
  const decidePicked = (verb: Verb) => {
    focusAfterAll(picked.map(({ id }) => id));
    setChosen(new Set());
    decide(verb, picked);
  };
  const choose = (id: number, on: boolean, range: boolean) => {
    const ids = shown.map((comment) => comment.id);
    const from = range && lastChosen.current !== null ? ids.indexOf(lastChosen.current) : -1;
    const to = ids.indexOf(id);
    const touched = from === -1 ? [id] : ids.slice(Math.min(from, to), Math.max(from, to) + 1);
    lastChosen.current = id;
    setChosen((before) => {
      const after = new Set(before);
      for (const one of touched) {
        if (on || range) after.add(one);
        else after.delete(one);
      }
      return after;
    });
  };
  const close = () => setOpened(null);

  return (
    <>
      <UndoNotice tone={said?.tone ?? "good"} text={said?.text ?? null} onUndo={undo} busy={busy} />
      {shown.length === 0 ? (
        <p>{empty}</p>
      ) : (
        <BulkBar
          stand={filter.stand}
          picked={picked.length}
          page={shown.length}
          total={total}
          more={more}
          busy={busy}
          onPickAll={(on) => setChosen(new Set(on ? shown.map(({ id }) => id) : []))}
          onDecide={decidePicked}
          onSweep={(verb) => sweep(verb, filter, Math.max(...comments.map(({ id }) => id)))}
        />
      )}
      <ul aria-label={t.list} className={`desk-list ${styles.list}`}>
        {shown.map((comment) => (
          <CommentCard
            key={comment.id}
            comment={comment}
            chosen={chosen.has(comment.id)}
            choosing={picked.length > 0}
            canBan={canBan}
            mixed={filter.stand === "alle"}
            onDecide={decideOne}
            onChoose={choose}
            onOpen={(what, one) => setOpened({ what, comment: one })}
          />
        ))}
      </ul>
      {opened?.what === "edit" ? (
        <EditDialog
          comment={opened.comment}
          onClose={close}
          onSaved={(text, version) => {
            close();
            tellEdited({ ...opened.comment, version }, text);
          }}
        />
      ) : null}
      {opened?.what === "ban" ? (
        <BanDialog
          comment={opened.comment}
          onClose={close}
          onBanned={(text, spamToo) => {
            const { comment } = opened;
            close();
            if (spamToo && comment.status !== "spam" && comment.status !== "deleted") decideOne(comment, "markSpam");
            say({ tone: "good", text });
          }}
        />
      ) : null}
      <p className="desk-hidden">{moderationText.keysHint}</p>
    </>
  );
}

/** The focus goes on to the next entry, or back to the one before, when the one it is in leaves. */
function focusAfter(id: number): void {
  const row = document.getElementById(`reactie-${id}`);
  if (!row?.contains(document.activeElement)) return;
  const next = row.nextElementSibling ?? row.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
}

/** The same when many leave: the first that stays after them, else the last before them. */
function focusAfterAll(ids: number[]): void {
  const leaving = new Set(ids.map((id) => `reactie-${id}`));
  const rows = [...document.querySelectorAll<HTMLElement>("main [data-row]")];
  const first = rows.findIndex((row) => leaving.has(row.id));
  const next = rows.slice(first).find((row) => !leaving.has(row.id)) ?? rows.slice(0, Math.max(first, 0)).at(-1);
  next?.focus();
}
