"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { clearDemo } from "@/features/settings/actions";
import { settingsText as t } from "@/lib/text.nl/settings";

/** With `demo` there is one to clear. Stays after that to say that it is gone. */
export function ClearDemoForm({ demo }: { demo: boolean }) {
  const { state, busy, fields, form } = useForm(clearDemo);
  if (!demo) return <Answer result={state.result} done={t.demoCleared} />;
  return (
    <form {...form} className={styles.form} noValidate>
      <h2>{t.demoTitle}</h2>
      <p>{t.demoIntro}</p>
      <Answer result={state.result} done={t.demoCleared} />
      <Field label={t.demoConfirm} error={fields.confirmation}>
        {(control) => (
          <input {...control} name="confirmation" autoComplete="off" defaultValue={state.values.confirmation} />
        )}
      </Field>
      <div>
        <Button type="submit" kind="danger" busy={busy}>
          {t.demoSubmit}
        </Button>
      </div>
    </form>
  );
}
