"use client";

import { useActionState, useEffect, useRef } from "react";
import { PlainButton } from "@/components/ui/plain-button";
import { changeComment } from "@/features/comments/change-actions";
import type { CommentForm as Form } from "@/features/comments/schema";
import { emptyForm } from "@/lib/form-state";
import { commentFormText, changeText as t } from "@/lib/text.nl/comments";
import { errorText } from "@/lib/text.nl/errors";
import { CommentField } from "./comment-field";
import styles from "./comment-form.module.css";

type Props = { token: string; text: string };

/** The words of a comment, to put others in their place. What was typed stays, whatever the answer. */
export function ChangeForm({ token, text }: Props) {
  const [{ result, values, shown, failure }, change, busy] = useActionState<Form, FormData>(changeComment, emptyForm);
  const message = useRef<HTMLParagraphElement>(null);
  const fields = result && !result.ok ? result.fields : undefined;

  useEffect(() => {
    if (result) message.current?.focus();
  }, [result]);

  return (
    <form action={change} className={styles.form} noValidate>
      {result && (
        <div className={styles.message} data-ok={result.ok}>
          <p ref={message} tabIndex={-1}>
            {result.ok
              ? shown
                ? t.shown
                : t.waits
              : failure
                ? commentFormText.failed(failure)
                : result.error === "stale"
                  ? t.over
                  : errorText[result.error]}
          </p>
        </div>
      )}
      <input type="hidden" name="token" value={token} />
      <CommentField name="text" label={t.text} typed={values.text ?? text} error={fields?.text} />
      <PlainButton busy={busy}>{busy ? t.busy : t.save}</PlainButton>
    </form>
  );
}
