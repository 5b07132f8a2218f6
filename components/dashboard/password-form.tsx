"use client";

import { useEffect, useRef } from "react";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { changeOwnPassword } from "@/features/editors/actions";
import { loginText, accountText as t } from "@/lib/text.nl/editors";
import { Answer } from "./answer";
import styles from "./form.module.css";
import { useForm } from "./use-form";

const inputs = [
  { name: "current", label: t.current, autoComplete: "current-password" },
  { name: "next", label: t.next, autoComplete: "new-password", hint: t.nextHint },
  { name: "repeat", label: t.repeat, autoComplete: "new-password" },
];

/** `email` is there for password managers, which need to know whose password it is. */
export function PasswordForm({ email }: { email: string }) {
  const { state, busy, fields, form } = useForm(changeOwnPassword);
  const element = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (state.result?.ok) element.current?.reset();
  }, [state]);

  return (
    <form {...form} ref={element} className={styles.form} noValidate>
      <Answer result={state.result} done={t.changed} said={{ "rate-limited": loginText.tooMany }} />
      <input type="text" name="username" autoComplete="username" value={email} readOnly hidden />
      {inputs.map(({ name, label, autoComplete, hint }) => (
        <Field key={name} label={label} hint={hint} error={fields[name]}>
          {(control) => <input {...control} name={name} type="password" required autoComplete={autoComplete} />}
        </Field>
      ))}
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t.submit}
        </Button>
      </div>
    </form>
  );
}
