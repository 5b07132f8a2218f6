"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveDigest } from "@/features/comments/digest-actions";
import { type DigestRhythm, digestRhythms } from "@/lib/comment-status";
import { digestText as t } from "@/lib/text.nl/digest";

/** How often one is mailed about comments that wait. */
export function DigestForm({ present }: { present: DigestRhythm | null }) {
  const { state, busy, fields, form } = useForm(saveDigest);
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} done={t.saved} />
      <Field label={t.label} error={fields.rhythm}>
        {(control) => (
          <select {...control} name="rhythm" defaultValue={state.values.rhythm || (present ?? "never")}>
            {(["never", ...digestRhythms] as const).map((rhythm) => (
              <option key={rhythm} value={rhythm}>
                {t.rhythms[rhythm]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t.submit}
        </Button>
      </div>
    </form>
  );
}
