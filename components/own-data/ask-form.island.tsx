"use client";

import { useActionState, useEffect, useRef } from "react";
import { PlainButton } from "@/components/ui/plain-button";
import { askForOwnData } from "@/features/own-data/actions";
import type { AskForm as Form } from "@/features/own-data/schema";
import { emptyForm } from "@/lib/form-state";
import { errorText } from "@/lib/text.nl/errors";
import { askDataText as t } from "@/lib/text.nl/own-data";
import styles from "./own-data.module.css";

/** Asks for the link. The answer is the same for every address. */
export function AskForm() {
  const [{ result, values, failure }, ask, busy] = useActionState<Form, FormData>(askForOwnData, emptyForm);
  const message = useRef<HTMLParagraphElement>(null);
  const wrong = result && !result.ok ? result.fields?.email : undefined;

  useEffect(() => {
    if (result) message.current?.focus();
  }, [result]);

  return (
    <form action={ask} className={styles.form} noValidate>
      {result && (
        <p ref={message} tabIndex={-1} className={styles.message} data-ok={result.ok}>
          {result.ok ? t.sent : failure ? t.failed(failure) : errorText[result.error]}
        </p>
      )}
      <p className={styles.field}>
        <label htmlFor="gegevens-email">{t.email}</label>
        <input
          id="gegevens-email"
          name="email"
          type="email"
          autoComplete="email"
          required
          defaultValue={values.email}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? "gegevens-email-fout" : undefined}
        />
        {wrong && (
          <span id="gegevens-email-fout" className={styles.error}>
            {wrong}
          </span>
        )}
      </p>
      <PlainButton busy={busy}>{t.submit}</PlainButton>
    </form>
  );
}
