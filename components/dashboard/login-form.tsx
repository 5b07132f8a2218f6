"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { logIn } from "@/features/editors/actions";
import { loginText as t } from "@/lib/text.nl/editors";
import { Answer } from "./answer";
import styles from "./login-form.module.css";
import { useForm } from "./use-form";

export function LoginForm() {
  const { state, busy, fields, form } = useForm(logIn);
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} said={{ "rate-limited": t.tooMany }} />
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
      <Field label={t.password} error={fields.password}>
        {(control) => <input {...control} name="password" type="password" autoComplete="current-password" required />}
      </Field>
      <Button type="submit" kind="primary" busy={busy}>
        {busy ? t.busy : t.submit}
      </Button>
      <p className={styles.help}>
        <a href="/redactie/wachtwoord-vergeten">{t.forgotten}</a>
      </p>
    </form>
  );
}
