import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import type { InboxFilter } from "@/features/comments/filter";
import { formatNumber } from "@/lib/dates";
import { moderationText } from "@/lib/text.nl/dashboard";
import { inboxText as t } from "@/lib/text.nl/inbox";
import styles from "./inbox.module.css";
import { type Verb, verbKeys, verbsFor } from "./verbs";

type Props = {
  stand: InboxFilter["stand"];
  picked: number;
  page: number;
  total: number;
  more: boolean;
  busy: boolean;
  onPickAll: (on: boolean) => void;
  onDecide: (verb: Verb) => void;
  onSweep: (verb: Verb) => void;
};

/** What can be decided about what is chosen, or about all that the filter lets through, also on other pages. */
export function BulkBar({ stand, picked, page, total, more, busy, onPickAll, onDecide, onSweep }: Props) {
  const [asked, setAsked] = useState<Verb | null>(null);
  const verbs = verbsFor[stand];
  const count = more ? t.atLeast(total) : formatNumber(total);
  return (
    <div className={styles.bulk} data-choosing={picked > 0}>
      <label className={styles.pick}>
        <input
          type="checkbox"
          checked={picked === page}
          ref={(box) => {
            if (box) box.indeterminate = picked > 0 && picked < page;
          }}
          onChange={(event) => onPickAll(event.currentTarget.checked)}
        />{" "}
        <span aria-live="polite">{picked > 0 ? t.selected(picked) : t.selectPage}</span>
      </label>
      {picked > 0 ? (
        <>
          {verbs.map((verb) => (
            <Button key={verb} small data-key={verbKeys[verb]} onClick={() => onDecide(verb)}>
              {moderationText[verb]}
            </Button>
          ))}
          <Button small kind="quiet" onClick={() => onPickAll(false)}>
            {t.clear}
          </Button>
        </>
      ) : (
        <div className={styles.sweep}>
          <span>{t.everything(count)}</span>
          {verbs.map((verb) => (
            <Button key={verb} small kind="quiet" busy={busy} onClick={() => setAsked(verb)}>
              {moderationText[verb]}
            </Button>
          ))}
        </div>
      )}
      {asked ? (
        <ConfirmDialog
          open
          onClose={() => setAsked(null)}
          question={t.sweepQuestion(moderationText[asked], count)}
          explanation={t.sweepExplanation}
          verb={moderationText[asked]}
          onConfirm={() => onSweep(asked)}
        />
      ) : null}
    </div>
  );
}
