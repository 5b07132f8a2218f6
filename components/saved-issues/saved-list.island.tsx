"use client";

import { useEffect, useRef, useState } from "react";
import { savedText as t } from "@/lib/text.nl/saved-issues";
import { SavedControls } from "./saved-controls";
import styles from "./saved-list.module.css";
import { addressOf, remove, type SavedIssue } from "./store";
import { useSavedIssues } from "./use-saved-issues";

/** What is saved on this device, with ways to remove it. */
export function SavedList() {
  const { kept, look } = useSavedIssues();
  const [removals, setRemovals] = useState(0);
  const message = useRef<HTMLParagraphElement>(null);
  const issues = Array.isArray(kept) ? kept : [];

  // The button that was pressed is gone: the reader goes on at what was said.
  useEffect(() => {
    if (removals > 0) message.current?.focus();
  }, [removals]);

  async function lookAfterRemoval() {
    await look();
    setRemovals((before) => before + 1);
  }

  async function removeAll() {
    await remove(null);
    await lookAfterRemoval();
  }

  if (kept === null) return null;
  if (kept === "impossible") return <p>{t.impossible}</p>;
  return (
    <>
      <Unreachable />
      <p ref={message} tabIndex={-1} role="status" className={styles.message}>
        {removals > 0 && issues.length > 0 && t.removed}
        {issues.length === 0 && (removals > 0 ? t.nothing : t.none)}
      </p>
      {issues.length > 0 && (
        <ul className={styles.list} aria-label={t.list}>
          {issues.map((issue) => (
            <Row key={addressOf(issue.week)} issue={issue} onSaved={look} onRemoved={lookAfterRemoval} />
          ))}
        </ul>
      )}
      {issues.length > 0 && (
        <p className={styles.all}>
          {t.total(issues.reduce((bytes, issue) => bytes + issue.bytes, 0))}{" "}
          <button type="button" onClick={removeAll}>
            {t.removeAll}
          </button>
        </p>
      )}
    </>
  );
}

/** The worker shows this page in the place of one that was not saved and cannot be reached. */
function Unreachable() {
  if (location.pathname === "/bewaard") return null;
  return (
    <div className={styles.unreachable}>
      <h2>{t.unreachable}</h2>
      <p>{t.unreachableText}</p>
      <button type="button" onClick={() => location.reload()}>
        {t.again}
      </button>
    </div>
  );
}

type RowProps = { issue: SavedIssue; onSaved: () => Promise<void>; onRemoved: () => Promise<void> };

function Row({ issue, onSaved, onRemoved }: RowProps) {
  const { week, title, articles, savedAt } = issue;
  return (
    <li className={styles.row}>
      <div>
        <h2>
          <a href={addressOf(week)}>{title || t.issue(week)}</a>
        </h2>
        <p className={styles.facts}>
          {title !== "" && `${t.issue(week)}, `}
          {t.facts(articles, new Date(savedAt))}
        </p>
      </div>
      <SavedControls week={week} saved={issue} onSaved={onSaved} onRemoved={onRemoved} named />
    </li>
  );
}
