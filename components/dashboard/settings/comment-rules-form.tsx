"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveCommentRules } from "@/features/settings/actions";
import { type CommentReview, commentReviews } from "@/lib/comment-status";
import { commentRulesText as t } from "@/lib/text.nl/settings";

type Present = { commentReview: CommentReview; commentDays: number | null; commentRules: string; version: number };

/** Whose comments wait, how long an article takes them, and what readers see above the form. */
export function CommentRulesForm({ present }: { present: Present }) {
  const { state, busy, fields, form } = useForm(saveCommentRules);
  const typed = state.values;
  return (
    <form {...form} className={styles.form} noValidate>
      <h2>{t.title}</h2>
      <p className={styles.text}>{t.intro}</p>
      <Answer result={state.result} done={t.saved} />
      <input type="hidden" name="version" value={present.version} />
      <Field label={t.review} hint={t.reviewHint} error={fields.review}>
        {(control) => (
          <select {...control} name="review" defaultValue={typed.review || present.commentReview}>
            {commentReviews.map((review) => (
              <option key={review} value={review}>
                {t.reviews[review]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t.days} hint={t.daysHint} error={fields.days}>
        {(control) => (
          <input {...control} name="days" inputMode="numeric" defaultValue={typed.days ?? present.commentDays ?? ""} />
        )}
      </Field>
      <Field label={t.rules} hint={t.rulesHint} error={fields.rules}>
        {(control) => (
          <textarea {...control} name="rules" rows={4} defaultValue={typed.rules ?? present.commentRules} />
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
