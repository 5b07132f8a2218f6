"use client";

import { Button } from "@/components/ui/button";
import { logInWithCode } from "@/features/editors/second-factor-actions";
import { secondFactorText as t } from "@/lib/text.nl/second-factor";
import { Answer } from "./answer";
import { CodeField } from "./code-field";
import styles from "./login-form.module.css";
import { useForm } from "./use-form";

/** The second step of the login. */
export function CodeForm() {
  const { state, busy, fields, form } = useForm(logInWithCode);
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} said={{ "rate-limited": t.tooMany, "not-found": t.loginLate }} />
      <CodeField error={fields.code} recovery />
      <Button type="submit" kind="primary" busy={busy}>
        {t.loginSubmit}
      </Button>
      <p className={styles.help}>
        <a href="/redactie/inloggen">{t.loginAgain}</a>
      </p>
    </form>
  );
}
