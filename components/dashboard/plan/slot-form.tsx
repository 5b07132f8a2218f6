"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { MomentField } from "@/components/dashboard/moment-field";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { planSlot } from "@/features/issues/actions";
import type { PlanChoices } from "@/features/issues/desk";
import type { IsoWeek } from "@/lib/iso-week";
import { planText as t } from "@/lib/text.nl/plan";
import { weekKey } from "@/lib/week-key";

type Props = { choices: PlanChoices; weeks: IsoWeek[]; week: IsoWeek };

/** Plans a piece that nobody has written yet. */
export function SlotForm({ choices, weeks, week }: Props) {
  const { state, busy, fields, form } = useForm(planSlot);
  const { values } = state;
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} done={t.planDone} />
      <Field label={t.slotTitle} error={fields.title} required>
        {(control) => <input {...control} name="title" required autoComplete="off" defaultValue={values.title} />}
      </Field>
      <Field label={t.slotWeek} error={fields.week}>
        {(control) => (
          <select {...control} name="week" defaultValue={values.week ?? weekKey(week)}>
            {weeks.map((one) => (
              <option key={weekKey(one)} value={weekKey(one)}>
                {t.weekLong(one.week, one.year)}
              </option>
            ))}
            <option value="">{t.none}</option>
          </select>
        )}
      </Field>
      <Choice
        label={t.slotSection}
        name="sectionId"
        error={fields.sectionId}
        value={values.sectionId}
        of={choices.sections}
      />
      <Choice
        label={t.slotAssignee}
        name="assigneeId"
        error={fields.assigneeId}
        value={values.assigneeId}
        of={choices.people}
      />
      <MomentField label={t.slotDeadline} name="deadlineAt" error={fields.deadlineAt} value={values.deadlineAt ?? ""} />
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t.plan}
        </Button>
      </div>
    </form>
  );
}

type ChoiceProps = {
  label: string;
  name: string;
  error: string | undefined;
  value: string | undefined;
  of: { id: number; name: string }[];
};

function Choice({ label, name, error, value, of }: ChoiceProps) {
  return (
    <Field label={label} error={error}>
      {(control) => (
        <select {...control} name={name} defaultValue={value ?? ""}>
          <option value="">{t.noneYet}</option>
          {of.map((one) => (
            <option key={one.id} value={one.id}>
              {one.name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
