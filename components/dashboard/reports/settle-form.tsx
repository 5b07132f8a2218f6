"use client";

import { Answer } from "@/components/dashboard/answer";
import form from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { decideObjection } from "@/features/reports/actions";
import type { FileObjection } from "@/features/reports/queries";
import { objectionOutcomes } from "@/lib/report-kinds";
import { reportFileText as t } from "@/lib/text.nl/reports";
import { Choices } from "./choices";

/** Decides on an objection, with the answer that goes by mail. */
export function SettleForm({ objection: { id, party } }: { objection: FileObjection }) {
  const { state, busy, fields, form: handlers } = useForm(decideObjection);
  return (
    <form {...handlers} className={form.form} noValidate>
      <Answer result={state.result} done={t.answered} />
      <input type="hidden" name="objectionId" value={id} />
      <Choices
        name="outcome"
        label={t.outcome}
        error={fields.outcome}
        chosen={state.values.outcome}
        choices={objectionOutcomes.map((one) => ({ value: one, label: t.outcomes[party][one] }))}
      />
      <Field label={t.answer} hint={t.answerHint} error={fields.answer}>
        {(control) => <textarea {...control} name="answer" rows={4} defaultValue={state.values.answer} />}
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {busy ? t.busy : t.settle}
        </Button>
      </div>
    </form>
  );
}
