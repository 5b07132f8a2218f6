"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { statusVerb, articleFormText as t, warningText as w } from "@/lib/text.nl/desk-articles";
import { errorText } from "@/lib/text.nl/errors";
import { savingText as s } from "@/lib/text.nl/saving";
import { suggestionText } from "@/lib/text.nl/suggestions";
import { workflowText as f } from "@/lib/text.nl/workflow";
import type { Missing } from "./missing";
import { Panel } from "./panel";
import styles from "./publish-panel.module.css";
import { SendBackDialog } from "./send-back-dialog";
import type { ArticleForm } from "./use-article";
import { openEnds, type PictureOf, warningsOf } from "./warnings";

type Props = {
  form: ArticleForm;
  missing: Missing[];
  /** How many suggestions wait for a decision. */
  undecided: number;
  pictureOf: PictureOf;
};

/** The way to readers and back: what is missing, and the buttons that this editor may press. */
export function PublishPanel({ form, missing, undecided, pictureOf }: Props) {
  const [question, setQuestion] = useState<"withdraw" | "trash" | "discard" | "open-ends" | "send-back" | null>(null);
  const { where, article, busy } = form;
  const live = where.status === "published";
  const close = () => setQuestion(null);

  const warnings = [
    ...(undecided > 0 ? [suggestionText.warning(undecided)] : []),
    ...warningsOf(form.input, pictureOf),
  ];
  const open = openEnds(form.input);
  const publish = () => {
    if (missing.length === 0) return open.length > 0 ? setQuestion("open-ends") : void form.publish();
    form.refuse(errorText.incomplete, Object.fromEntries(missing.map((one) => [one.field, one.message])));
  };

  if (where.trashed) {
    return (
      <Panel title={t.publishing}>
        {article.may.write ? (
          <Button busy={busy} onClick={form.restore}>
            {t.restore}
          </Button>
        ) : null}
      </Panel>
    );
  }
  return (
    <Panel title={t.publishing}>
      {live ? <p className={styles.hint}>{s.liveHint}</p> : <MissingList missing={missing} />}
      <WarningList warnings={warnings} />
      <div className={styles.buttons}>
        {article.may.publish && !live ? (
          <Button kind="primary" busy={busy} onClick={publish}>
            {where.publishedAt ? t.republish : t.publish}
          </Button>
        ) : null}
        {form.ahead && article.may.write ? (
          <>
            <Button kind="primary" busy={busy} onClick={form.update}>
              {s.update}
            </Button>
            <Button small busy={busy} onClick={() => setQuestion("discard")}>
              {s.discard}
            </Button>
          </>
        ) : null}
        {article.may.publish && live ? (
          <Button busy={busy} onClick={() => setQuestion("withdraw")}>
            {t.withdraw}
          </Button>
        ) : null}
        {live
          ? null
          : article.may.statuses
              .filter((status) => status !== where.status)
              .map((status) => (
                <Button key={status} small busy={busy} onClick={() => form.setStatus(status)}>
                  {statusVerb[status]}
                </Button>
              ))}
        {article.may.sendBack ? (
          <Button small busy={busy} onClick={() => setQuestion("send-back")}>
            {f.sendBack}
          </Button>
        ) : null}
        {article.may.write ? (
          <Button small kind="danger" busy={busy} onClick={() => setQuestion("trash")}>
            {t.trash}
          </Button>
        ) : null}
      </div>
      <SendBackDialog form={form} open={question === "send-back"} onClose={close} />
      <ConfirmDialog
        open={question === "withdraw"}
        onClose={close}
        question={t.withdrawQuestion}
        explanation={t.withdrawExplanation}
        verb={t.withdraw}
        onConfirm={form.withdraw}
      />
      <ConfirmDialog
        open={question === "open-ends"}
        onClose={close}
        question={w.publishQuestion}
        explanation={w.publishExplanation(open)}
        verb={w.publishAnyway}
        onConfirm={form.publish}
      />
      <ConfirmDialog
        open={question === "discard"}
        onClose={close}
        question={s.discardQuestion}
        explanation={s.discardExplanation}
        verb={s.discard}
        onConfirm={form.discard}
      />
      <ConfirmDialog
        open={question === "trash"}
        onClose={close}
        question={t.trashQuestion}
        explanation={t.trashExplanation}
        verb={t.trash}
        onConfirm={form.trash}
      />
    </Panel>
  );
}

function WarningList({ warnings }: { warnings: string[] }) {
  if (warnings.length === 0) return null;
  return (
    <div>
      <p className={styles.hint}>{w.title}</p>
      <ul className={styles.missing}>
        {[...new Set(warnings)].map((warning) => (
          <li key={warning}>{warning}</li>
        ))}
      </ul>
    </div>
  );
}

function MissingList({ missing }: { missing: Missing[] }) {
  if (missing.length === 0) return <p className={styles.complete}>{t.complete}</p>;
  return (
    <div>
      <p className={styles.hint}>{t.missing}</p>
      <ul className={styles.missing}>
        {missing.map((one) => (
          <li key={one.label}>{one.label}</li>
        ))}
      </ul>
    </div>
  );
}
