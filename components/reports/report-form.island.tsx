"use client";

import styles from "@/components/comments/comment-form.module.css";
import { PlainButton } from "@/components/ui/plain-button";
import { reportComment } from "@/features/reports/actions";
import { illegalReasons, ruleReasons } from "@/lib/report-kinds";
import { errorText } from "@/lib/text.nl/errors";
import { reasonText, reportPageText as t } from "@/lib/text.nl/reports";
import { ReaderField } from "./reader-field";
import own from "./reports.module.css";
import { useReaderForm } from "./use-reader-form";

/** Reports a comment. What the law asks more of a report is explained at each field, so that it reads the same without JavaScript. */
export function ReportForm({ commentId }: { commentId: number }) {
  const { state, busy, fields, message, form } = useReaderForm(reportComment);
  const { result, values, failure } = state;
  if (result?.ok) {
    return (
      <p ref={message} tabIndex={-1} className={styles.message} data-ok="true">
        {t.sent}
      </p>
    );
  }
  return (
    <form {...form} className={styles.form} noValidate>
      {result && (
        <p ref={message} tabIndex={-1} className={styles.message} data-ok="false">
          {failure ? t.failed(failure) : (fields.commentId ?? errorText[result.error])}
        </p>
      )}
      <p className={styles.note}>{t.required}</p>
      <input type="hidden" name="commentId" value={commentId} />
      <ReaderField name="reason" label={t.reason} error={fields.reason} required>
        {(control) => (
          <select {...control} key={values.reason} defaultValue={values.reason ?? ""} required>
            <option value="" />
            <optgroup label={t.rules}>
              {ruleReasons.map((reason) => (
                <option key={reason} value={reason}>
                  {reasonText[reason]}
                </option>
              ))}
            </optgroup>
            <optgroup label={t.illegal}>
              {illegalReasons.map((reason) => (
                <option key={reason} value={reason}>
                  {reasonText[reason]}
                </option>
              ))}
            </optgroup>
          </select>
        )}
      </ReaderField>
      <ReaderField name="explanation" label={t.explanation} hint={t.explanationHint} error={fields.explanation}>
        {(control) => <textarea {...control} rows={5} defaultValue={values.explanation} />}
      </ReaderField>
      <ReaderField name="place" label={t.place} hint={t.placeHint} error={fields.place}>
        {(control) => <input {...control} type="text" defaultValue={values.place} />}
      </ReaderField>
      <ReaderField name="name" label={t.name} hint={t.nameHint} error={fields.name}>
        {(control) => <input {...control} type="text" autoComplete="name" defaultValue={values.name} />}
      </ReaderField>
      <ReaderField name="email" label={t.email} hint={t.emailHint} error={fields.email}>
        {(control) => <input {...control} type="email" autoComplete="email" defaultValue={values.email} />}
      </ReaderField>
      <p className={own.check}>
        <input
          id="veld-goodFaith"
          type="checkbox"
          name="goodFaith"
          value="ja"
          defaultChecked={values.goodFaith === "ja"}
          aria-invalid={fields.goodFaith ? true : undefined}
          aria-describedby={fields.goodFaith ? "veld-goodFaith-uitleg veld-goodFaith-fout" : "veld-goodFaith-uitleg"}
        />
        <label htmlFor="veld-goodFaith">{t.goodFaith}</label>
        <span id="veld-goodFaith-uitleg" className={styles.hint}>
          {t.goodFaithHint}
        </span>
        {fields.goodFaith && (
          <span id="veld-goodFaith-fout" className={styles.error}>
            {fields.goodFaith}
          </span>
        )}
      </p>
      <p className={styles.trap}>
        <label htmlFor="veld-website">{t.trap}</label>
        <input id="veld-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </p>
      <p className={styles.note}>
        {t.privacy} <a href="/privacy">{t.privacyLink}</a>.
      </p>
      <PlainButton busy={busy}>{busy ? t.busy : t.submit}</PlainButton>
    </form>
  );
}
