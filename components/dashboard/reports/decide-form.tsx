"use client";

import { useState } from "react";
import { Answer } from "@/components/dashboard/answer";
import form from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { decideReports } from "@/features/reports/actions";
import type { CommentFile } from "@/features/reports/queries";
import { decidedActions } from "@/features/reports/schema";
import { isGone } from "@/lib/comment-status";
import { decisionGrounds } from "@/lib/report-kinds";
import { automatedText, reportFileText as t } from "@/lib/text.nl/reports";
import { Choices } from "./choices";
import { BanFields, EditFields } from "./decide-more";

const keys = { none: "n", edit: "a", remove: "w", ban: "b", spam: "s" } as const;

/** What happens to the comment and why. Of a comment that is gone already only the reasons are asked. */
export function DecideForm({ file, open, canBan }: { file: CommentFile; open: boolean; canBan: boolean }) {
  const { state, busy, fields, form: handlers } = useForm(decideReports);
  const [action, setAction] = useState(state.values.action ?? "");
  const gone = isGone(file.status);
  const typed = state.values;
  const possible = { none: open, edit: !gone, remove: true, ban: canBan, spam: true };
  const actions = decidedActions.filter((one) => possible[one]);
  const explains = gone && !open;
  return (
    <form {...handlers} className={`${form.form} ${form.section}`} noValidate>
      <h2>{explains ? t.explain : t.decide}</h2>
      <p className={form.text}>{explains ? t.explainIntro : t.decideIntro}</p>
      <Answer result={state.result} done={t.done} />
      <input type="hidden" name="commentId" value={file.id} />
      <input type="hidden" name="version" value={file.version} />
      <Choices
        name="action"
        label={t.action}
        error={fields.action}
        chosen={typed.action}
        onChoose={setAction}
        choices={actions.map((one) => ({ value: one, label: t.actions[one], key: keys[one] }))}
      />
      {action === "edit" ? <EditFields file={file} fields={fields} typed={typed} /> : null}
      {action === "ban" ? <BanFields file={file} fields={fields} typed={typed} /> : null}
      <Choices
        name="ground"
        label={t.ground}
        hint={action === "none" ? t.notForNone : undefined}
        error={fields.ground}
        chosen={typed.ground}
        choices={decisionGrounds.toReversed().map((one) => ({ value: one, label: t.grounds[one] }))}
      />
      <Field label={t.reference} hint={t.referenceHint} error={fields.reference}>
        {(control) => <input {...control} name="reference" defaultValue={typed.reference} />}
      </Field>
      <Field label={t.facts} hint={t.factsHint} error={fields.facts}>
        {(control) => <textarea {...control} name="facts" rows={4} defaultValue={typed.facts} />}
      </Field>
      <Field label={t.automated} error={fields.automated}>
        {(control) => (
          <select {...control} name="automated" defaultValue={typed.automated || (file.found ? "found" : "none")}>
            <option value="none">{automatedText.none}</option>
            <option value="found">{automatedText.found}</option>
          </select>
        )}
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {busy ? t.busy : t.submit}
        </Button>
      </div>
    </form>
  );
}
