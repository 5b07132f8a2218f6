"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { addRedirect } from "@/features/redirects/actions";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export function RedirectForm() {
  const { state, busy, fields, form } = useForm(addRedirect);
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} done={t.redirectAdded} />
      <Field label={t.from} hint={t.fromHint} error={fields.from} required>
        {(control) => <input {...control} name="from" required autoComplete="off" defaultValue={state.values.from} />}
      </Field>
      <Field label={t.to} hint={t.toHint} error={fields.to} required>
        {(control) => <input {...control} name="to" required autoComplete="off" defaultValue={state.values.to} />}
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t.add.redirect}
        </Button>
      </div>
    </form>
  );
}
