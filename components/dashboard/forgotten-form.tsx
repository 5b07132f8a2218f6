"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { askForPassword } from "@/features/editors/link-actions";
import { forgottenText as t } from "@/lib/text.nl/editors";
import { Answer } from "./answer";
import styles from "./login-form.module.css";
import { useForm } from "./use-form";

/** Who forgot a password asks for a mail. */
export function ForgottenForm() {
  const { state, busy, fields, form } = useForm(askForPassword);
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} done={t.done} said={{ "rate-limited": t.tooMany }} />
      <Field label={t.email} error={fields.email}>
        {(control) => (
          <input
            {...control}
            name="email"
            type="email"
            autoComplete="username"
            required
            defaultValue={state.values.email}
          />
        )}
      </Field>
      <Button type="submit" kind="primary" busy={busy}>
        {t.submit}
      </Button>
      <p className={styles.help}>
        <a href="/redactie/inloggen">{t.back}</a>
      </p>
    </form>
  );
}
