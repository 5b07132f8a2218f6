"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { mergeTag } from "@/features/lists/actions";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export function MergeForm({ id, version }: { id: number; version: number }) {
  const { state, busy, fields, form } = useForm(mergeTag);
  return (
    <form {...form} className={styles.form} noValidate>
      <h2>{t.mergeTitle}</h2>
      <Answer result={state.result} />
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
      <Field label={t.mergeInto} hint={t.mergeHint} error={fields.into} required>
        {(control) => <input {...control} name="into" required autoComplete="off" defaultValue={state.values.into} />}
      </Field>
      <div>
        <Button type="submit" busy={busy}>
          {t.merge}
        </Button>
      </div>
    </form>
  );
}
