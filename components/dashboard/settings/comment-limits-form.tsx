"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveCommentLimits } from "@/features/settings/actions";
import { commentLimitsText as t } from "@/lib/text.nl/settings";

type Present = {
  commentBannedWords: string[];
  commentSuspectWords: string[];
  commentLinks: number | null;
  commentLength: number;
  commentSeconds: number;
  version: number;
};

/** Which words put a comment away, and how many links, how long and how quick is too much. */
export function CommentLimitsForm({ present }: { present: Present }) {
  const { state, busy, fields, form } = useForm(saveCommentLimits);
  const typed = state.values;
  const lists = [
    ["bannedWords", t.banned, t.bannedHint, present.commentBannedWords],
    ["suspectWords", t.suspect, t.suspectHint, present.commentSuspectWords],
  ] as const;
  const numbers = [
    ["links", t.links, t.linksHint, present.commentLinks],
    ["length", t.length, t.lengthHint, present.commentLength],
    ["seconds", t.seconds, t.secondsHint, present.commentSeconds],
  ] as const;
  return (
    <form {...form} className={styles.form} noValidate>
      <h2>{t.title}</h2>
      <p className={styles.text}>{t.intro}</p>
      <Answer result={state.result} done={t.saved} />
      <input type="hidden" name="version" value={present.version} />
      <p className={styles.text}>{t.wordsHelp}</p>
      {lists.map(([name, label, hint, words]) => (
        <Field key={name} label={label} hint={hint} error={fields[name]}>
          {(control) => (
            <textarea
              {...control}
              name={name}
              rows={5}
              spellCheck={false}
              defaultValue={typed[name] ?? words.join("\n")}
            />
          )}
        </Field>
      ))}
      {numbers.map(([name, label, hint, value]) => (
        <Field key={name} label={label} hint={hint} error={fields[name]}>
          {(control) => (
            <input {...control} name={name} inputMode="numeric" defaultValue={typed[name] ?? value ?? ""} />
          )}
        </Field>
      ))}
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t.submit}
        </Button>
      </div>
    </form>
  );
}
