"use client";

import { useRouter } from "next/navigation";
import { useState, useTransition } from "react";
import { moderateComment } from "@/features/comments/actions";
import type { QueuedComment } from "@/features/comments/queries";
import type { ModerationVerb } from "@/features/comments/schema";
import { moderationText as t } from "@/lib/text.nl/dashboard";
import { attempt, refusalText } from "./attempt";
import { CommentCard } from "./comment-card";
import styles from "./moderation.module.css";
import { UndoNotice } from "./undo-notice";

type Said =
  | { tone: "good"; text: string; undo: { id: number; version: number; name: string } | null }
  | { tone: "bad"; text: string };

/** The comments of one tab, each with what can be done. What was decided leaves the list at once and can be put back. */
export function ModerationList({ comments, empty }: { comments: QueuedComment[]; empty: string }) {
  const router = useRouter();
  const [said, setSaid] = useState<Said | null>(null);
  const [decided, setDecided] = useState<ReadonlySet<string>>(new Set());
  const [, startTransition] = useTransition();
  const shown = comments.filter((comment) => !decided.has(keyOf(comment)));

  const decide = (comment: { id: number; version: number; name: string }, verb: ModerationVerb) => {
    focusAfter(comment.id);
    setDecided((before) => new Set(before).add(keyOf(comment)));
    startTransition(async () => {
      const result = await attempt(() => moderateComment(comment.id, comment.version, verb));
      if (result.ok) {
        const undo = verb === "undo" ? null : { ...result.data, name: comment.name };
        setSaid({ tone: "good", text: t.done[verb](comment.name), undo });
        return;
      }
      setDecided((before) => new Set([...before].filter((key) => key !== keyOf(comment))));
      setSaid({ tone: "bad", text: refusalText(result) });
      if (result.error === "stale" || result.error === "not-found") router.refresh();
    });
  };

  const undo = said?.tone === "good" ? said.undo : null;
  return (
    <>
      <UndoNotice
        tone={said?.tone ?? "good"}
        text={said?.text ?? null}
        onUndo={undo ? () => decide(undo, "undo") : null}
      />
      {shown.length === 0 ? <p>{empty}</p> : null}
      <ul className={`desk-list ${styles.list}`}>
        {shown.map((comment) => (
          <CommentCard key={comment.id} comment={comment} onDecide={(verb) => decide(comment, verb)} />
        ))}
      </ul>
    </>
  );
}

/** A comment that changes again is another one for the list. */
function keyOf(comment: { id: number; version: number }): string {
  return `${comment.id}-${comment.version}`;
}

/** The focus goes on to the next comment, or back to the one before, when the one it is in leaves. */
function focusAfter(id: number): void {
  const row = document.getElementById(`reactie-${id}`);
  if (!row?.contains(document.activeElement)) return;
  const next = row.nextElementSibling ?? row.previousElementSibling;
  if (next instanceof HTMLElement) next.focus();
}
