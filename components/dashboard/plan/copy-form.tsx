"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { copyStructure } from "@/features/issues/actions";
import { addWeeks, type IsoWeek } from "@/lib/iso-week";
import { planText as t } from "@/lib/text.nl/plan";
import { weekKey } from "@/lib/week-key";

const offered = 26;

/** Plans in an empty week what an earlier one was made of. */
export function CopyForm({ to }: { to: IsoWeek }) {
  const { state, busy, fields, form } = useForm(copyStructure);
  const weeks = Array.from({ length: offered }, (_, index) => addWeeks(to, -1 - index));
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} done={t.copyDone} />
      <input type="hidden" name="to" value={weekKey(to)} />
      <Field label={t.copyFrom} hint={t.copyHint} error={fields.from}>
        {(control) => (
          <select {...control} name="from" defaultValue={state.values.from}>
            {weeks.map((one) => (
              <option key={weekKey(one)} value={weekKey(one)}>
                {t.weekLong(one.week, one.year)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <div>
        <Button type="submit" busy={busy}>
          {t.copy}
        </Button>
      </div>
    </form>
  );
}
