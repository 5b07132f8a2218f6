"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveHashtag } from "@/features/hashtag/actions";
import { hashtagSettingsText as t } from "@/lib/text.nl/hashtag";

type Present = {
  version: number;
  hashtagShown: boolean;
  hashtag: string;
  hashtagInstance: string;
  hashtagLanguages: string[];
  hashtagBlockedWords: string[];
  hashtagBlockedAccounts: string[];
};

/** What stands at the side of the pages for readers, and what does not. */
export function HashtagForm({ present }: { present: Present }) {
  const { state, busy, fields, form } = useForm(saveHashtag);
  const typed = state.values;
  const filled = {
    hashtag: present.hashtag,
    instance: present.hashtagInstance,
    languages: present.hashtagLanguages.join(", "),
    blockedWords: present.hashtagBlockedWords.join("\n"),
    blockedAccounts: present.hashtagBlockedAccounts.map((account) => `@${account}`).join("\n"),
    ...typed,
  };
  const shown = "shown" in typed ? typed.shown !== "" : present.hashtagShown;
  return (
    <form {...form} className={styles.form} noValidate>
      <h2>{t.title}</h2>
      <p>{t.intro}</p>
      <Answer result={state.result} done={t.saved} />
      <input type="hidden" name="version" value={present.version} />
      <label>
        <input type="checkbox" name="shown" value="1" defaultChecked={shown} /> {t.shown}
      </label>
      <Field label={t.hashtag} hint={t.hashtagHint} error={fields.hashtag}>
        {(control) => <input {...control} name="hashtag" defaultValue={filled.hashtag} />}
      </Field>
      <Field label={t.instance} hint={t.instanceHint} error={fields.instance}>
        {(control) => <input {...control} name="instance" inputMode="url" defaultValue={filled.instance} />}
      </Field>
      <Field label={t.languages} hint={t.languagesHint} error={fields.languages}>
        {(control) => <input {...control} name="languages" defaultValue={filled.languages} />}
      </Field>
      <Field label={t.words} hint={t.wordsHint} error={fields.blockedWords}>
        {(control) => <textarea {...control} name="blockedWords" rows={4} defaultValue={filled.blockedWords} />}
      </Field>
      <Field label={t.accounts} hint={t.accountsHint} error={fields.blockedAccounts}>
        {(control) => <textarea {...control} name="blockedAccounts" rows={4} defaultValue={filled.blockedAccounts} />}
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t.submit}
        </Button>
      </div>
    </form>
  );
}
