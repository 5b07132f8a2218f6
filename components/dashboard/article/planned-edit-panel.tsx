import { useState } from "react";
import { MomentField } from "@/components/dashboard/moment-field";
import { Button } from "@/components/ui/button";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Notice } from "@/components/ui/notice";
import type { PlannedEdit } from "@/features/articles/planned-edit-view";
import { formatDay, formatTime } from "@/lib/dates";
import { fromLocalInput, toLocalInput } from "@/lib/local-time";
import { articleFormText } from "@/lib/text.nl/desk-articles";
import { editFailureText, plannedEditText as t } from "@/lib/text.nl/planned-edit";
import { fieldText, joinNames } from "@/lib/text.nl/saving";
import { Panel } from "./panel";
import styles from "./publish-panel.module.css";
import type { ArticleForm } from "./use-article";

/** A change of a published article that readers see from a moment on: what waits, and the way to keep one. */
export function PlannedEditPanel({ form }: { form: ArticleForm }) {
  const { article, where, busy, fields, ahead } = form;
  const { planned } = article;
  const [applyAt, setApplyAt] = useState(toLocalInput(planned?.applyAt ?? null));
  const [asked, setAsked] = useState(false);
  if (!article.may.publish || where.trashed || (where.status !== "published" && !planned)) return null;
  const at = fromLocalInput(applyAt);
  return (
    <Panel title={t.title}>
      {planned ? <Planned planned={planned} /> : <p className={styles.hint}>{t.hint}</p>}
      <MomentField label={t.applyAt} name="applyAt" error={fields.applyAt} value={applyAt} onChange={setApplyAt} />
      <div className={styles.buttons}>
        {ahead ? (
          <Button small busy={busy} onClick={() => form.planEdit(at)}>
            {planned ? t.replace : t.submit}
          </Button>
        ) : null}
        {planned ? (
          <>
            <Button small busy={busy} onClick={() => form.postponeEdit(at)}>
              {t.postpone}
            </Button>
            <Button small busy={busy} onClick={form.takeEdit}>
              {t.take}
            </Button>
            <Button small kind="danger" busy={busy} onClick={() => setAsked(true)}>
              {t.drop}
            </Button>
          </>
        ) : null}
      </div>
      <ConfirmDialog
        open={asked}
        onClose={() => setAsked(false)}
        question={t.dropQuestion}
        explanation={t.dropExplanation}
        verb={t.drop}
        onConfirm={form.dropEdit}
      />
    </Panel>
  );
}

function Planned({ planned }: { planned: PlannedEdit }) {
  const at = new Date(planned.applyAt);
  return (
    <>
      <Notice tone="bad">{planned.failure ? `${t.failed} ${editFailureText[planned.failure]}` : null}</Notice>
      {planned.failure ? null : <p>{t.planned(`${formatDay(at)} ${formatTime(at)}`, planned.by ?? t.someone)}</p>}
      <p className={styles.hint}>{t.changed(joinNames(changedFields(planned)))}</p>
    </>
  );
}

const names: Record<string, string> = { ...fieldText, body: articleFormText.body, tags: articleFormText.tags };

function changedFields({ base, content }: PlannedEdit): string[] {
  const before = new Map(Object.entries(base));
  return Object.entries(content).flatMap(([field, value]) =>
    JSON.stringify(value) === JSON.stringify(before.get(field)) ? [] : (names[field] ?? field).toLowerCase(),
  );
}
