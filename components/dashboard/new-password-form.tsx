"use client";

import { Button } from "@/components/ui/button";
import { takePassword } from "@/features/editors/link-actions";
import { linkOverText, newPasswordText as t } from "@/lib/text.nl/editors";
import { Answer } from "./answer";
import styles from "./login-form.module.css";
import { NewPasswordFields } from "./new-password-fields";
import { useForm } from "./use-form";

/** Who forgot a password chooses another. */
export function NewPasswordForm() {
  const { state, busy, fields, form } = useForm(takePassword);
  if (state.result?.ok) {
    return (
      <>
        <Answer result={state.result} done={t.done} />
        <p>
          <a href="/redactie/inloggen">{t.logIn}</a>
        </p>
      </>
    );
  }
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} said={{ "not-found": linkOverText.intro }} />
      <NewPasswordFields errors={fields} />
      <Button type="submit" kind="primary" busy={busy}>
        {t.submit}
      </Button>
      <p className={styles.help}>
        <a href="/redactie/wachtwoord-vergeten">{t.again}</a>
      </p>
    </form>
  );
}
