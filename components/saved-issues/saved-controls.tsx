import { useEffect, useRef, useState } from "react";
import type { IsoWeek } from "@/lib/iso-week";
import { savedText as t } from "@/lib/text.nl/saved-issues";
import { fetchContents } from "./fetch";
import styles from "./saved-controls.module.css";
import { remove, type SavedIssue } from "./store";
import { useSaving } from "./use-saving";

type Props = {
  week: IsoWeek;
  saved: SavedIssue | null;
  /** Each resolves when `saved` is right again. */
  onSaved: () => Promise<void>;
  onRemoved: () => Promise<void>;
  /** Where several stand under each other, each button says of which week it is. */
  named?: boolean;
};

/** What a reader can do with one issue: save it, see how far that is, bring it up to date, remove it. */
export function SavedControls({ week, saved, onSaved, onRemoved, named = false }: Props) {
  const { saving, start, forget } = useSaving(week, onSaved);
  const newer = useNewer(saved);
  const message = useRef<HTMLParagraphElement>(null);
  const pressed = useRef(false);

  // The button that was pressed may be gone: the reader goes on at what was said.
  useEffect(() => {
    if (saving.busy || !pressed.current) return;
    pressed.current = false;
    message.current?.focus();
  }, [saving.busy]);

  function begin() {
    pressed.current = true;
    void start();
  }

  async function takeAway() {
    await remove(week);
    forget();
    await onRemoved();
    message.current?.focus();
  }

  const settled = saved !== null && !newer && !saving.busy;
  return (
    <div className={styles.controls} data-settled={settled}>
      {!settled && (
        <button
          type="button"
          className={styles.main}
          aria-disabled={saving.busy}
          aria-label={named && !saving.busy ? t.updateNamed(week) : undefined}
          onClick={begin}
        >
          {saving.busy ? t.preparing : saved ? t.update : t.save}
        </button>
      )}
      {saving.progress && (
        <span className={styles.progress}>
          <progress aria-label={t.progress} value={saving.progress.done} max={saving.progress.total} />
          <span>{t.busy(saving.progress.done, saving.progress.total)}</span>
        </span>
      )}
      <p ref={message} tabIndex={-1} role="status" className={styles.message}>
        {saving.failure ? t.failed[saving.failure] : newer ? t.newer : saved ? t.saved(saved.bytes) : t.about}
      </p>
      {saved && !saving.busy && (
        <button
          type="button"
          className={styles.quiet}
          aria-label={named ? t.removeNamed(week) : undefined}
          onClick={takeAway}
        >
          {t.remove}
        </button>
      )}
      {!named && saved && !saving.busy && (
        <a className={styles.quiet} href="/bewaard">
          {t.title}
        </a>
      )}
    </div>
  );
}

/** Whether the magazine has another version than the one that was saved; without a connection nobody knows. */
function useNewer(saved: SavedIssue | null): boolean {
  const [newest, setNewest] = useState<string | null>(null);

  useEffect(() => {
    if (!saved || !navigator.onLine) return;
    let left = false;
    fetchContents(saved.week).then(
      (contents) => {
        if (!left) setNewest(contents?.version ?? null);
      },
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, [saved]);

  return saved !== null && newest !== null && newest !== saved.version;
}
