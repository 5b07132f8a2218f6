"use client";

import styles from "@/components/comments/comment-form.module.css";
import { PlainButton } from "@/components/ui/plain-button";
import { objectToDecision } from "@/features/reports/actions";
import { errorText } from "@/lib/text.nl/errors";
import { objectionRefusedText, objectionPageText as t } from "@/lib/text.nl/reports";
import { ReaderField } from "./reader-field";
import { useReaderForm } from "./use-reader-form";

/** Objects to a decision, once. */
export function ObjectionForm({ token }: { token: string }) {
  const { state, busy, fields, message, form } = useReaderForm(objectToDecision);
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
          {failure
            ? t.failed(failure)
            : (fields.token ?? objectionRefusedText[result.error] ?? errorText[result.error])}
        </p>
      )}
      <input type="hidden" name="token" value={token} />
      <ReaderField name="text" label={t.text} error={fields.text} required>
        {(control) => <textarea {...control} rows={8} defaultValue={values.text} required />}
      </ReaderField>
      <p className={styles.trap}>
        <label htmlFor="veld-website">{t.trap}</label>
        <input id="veld-website" name="website" type="text" tabIndex={-1} autoComplete="off" />
      </p>
      <PlainButton busy={busy}>{busy ? t.busy : t.submit}</PlainButton>
    </form>
  );
}
