"use client";

import { useState } from "react";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { statusVerb, articleFormText as t } from "@/lib/text.nl/desk-articles";
import { errorText } from "@/lib/text.nl/errors";
import type { Missing } from "./missing";
import { Panel } from "./panel";
import styles from "./publish-panel.module.css";
import type { ArticleForm } from "./use-article";

/** The way to readers and back: what is missing, and the buttons that this editor may press. */
export function PublishPanel({ form, missing }: { form: ArticleForm; missing: Missing[] }) {
  const [question, setQuestion] = useState<"withdraw" | "trash" | null>(null);
  const { where, article, busy } = form;
  const live = where.status === "published";
  const close = () => setQuestion(null);

  const publish = () => {
    if (missing.length === 0) return void form.publish();
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
      {live ? <p className={styles.hint}>{t.liveSaves}</p> : <MissingList missing={missing} />}
      <div className={styles.buttons}>
        {article.may.publish && !live ? (
          <Button kind="primary" busy={busy} onClick={publish}>
            {where.publishedAt ? t.republish : t.publish}
          </Button>
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
        {article.may.write ? (
          <Button small kind="danger" busy={busy} onClick={() => setQuestion("trash")}>
            {t.trash}
          </Button>
        ) : null}
      </div>
      <ConfirmDialog
        open={question === "withdraw"}
        onClose={close}
        question={t.withdrawQuestion}
        explanation={t.withdrawExplanation}
        verb={t.withdraw}
        onConfirm={form.withdraw}
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

function MissingList({ missing }: { missing: Missing[] }) {
  if (missing.length === 0) return <p className={styles.complete}>{t.complete}</p>;
  return (
    <div>
      <p className={styles.hint}>{t.missing}</p>
      <ul className={styles.missing}>
        {missing.map((one) => (
          <li key={one.field}>{one.label}</li>
        ))}
      </ul>
    </div>
  );
}
