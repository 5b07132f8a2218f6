"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { MomentField } from "@/components/dashboard/moment-field";
import { PictureField } from "@/components/dashboard/picture-field";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveIssue } from "@/features/issues/actions";
import type { DeskWeek } from "@/features/issues/desk";
import { toLocalInput } from "@/lib/local-time";
import { planText as t } from "@/lib/text.nl/plan";
import { weekKey } from "@/lib/week-key";

/** What an issue is called, its cover, and when it comes out by itself. */
export function IssueForm({ issue }: { issue: DeskWeek }) {
  const { state, busy, fields, form } = useForm(saveIssue);
  const { values } = state;
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} done={t.saved} />
      <input type="hidden" name="week" value={weekKey(issue.week)} />
      <input type="hidden" name="version" value={issue.version} />
      <Field label={t.issueTitle} error={fields.title}>
        {(control) => <input {...control} name="title" autoComplete="off" defaultValue={values.title ?? issue.title} />}
      </Field>
      <Field label={t.issueNote} hint={t.issueNoteHint} error={fields.note}>
        {(control) => <textarea {...control} name="note" rows={3} defaultValue={values.note ?? issue.note} />}
      </Field>
      <PictureField
        name="coverId"
        label={t.cover}
        hint={t.coverNone}
        pick={t.pickCover}
        remove={t.removeCover}
        present={issue.cover}
        error={fields.coverId}
      />
      {issue.releasedAt === null ? (
        <MomentField
          label={t.releaseAt}
          name="releaseAt"
          hint={t.releaseAtHint}
          error={fields.releaseAt}
          value={values.releaseAt ?? toLocalInput(issue.releaseAt)}
        />
      ) : (
        <input type="hidden" name="releaseAt" value="" />
      )}
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t.save}
        </Button>
      </div>
    </form>
  );
}
