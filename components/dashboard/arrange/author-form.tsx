"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { PictureField } from "@/components/dashboard/picture-field";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveAuthor } from "@/features/authors/actions";
import type { DeskAuthor } from "@/features/authors/desk";
import { arrangeText as t } from "@/lib/text.nl/arrange";
import { fediverseText } from "@/lib/text.nl/fediverse";
import { NameFields } from "./name-fields";
import { PresentFields } from "./present-fields";

/** Adds an author, or changes the one that is `present`. */
export function AuthorForm({ present }: { present: DeskAuthor | null }) {
  const { state, busy, fields, form } = useForm(saveAuthor);
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} done={t.saved} />
      <PresentFields present={present} />
      <NameFields present={present} values={state.values} fields={fields} />
      <Field label={t.short} hint={t.shortHint} error={fields.short}>
        {(control) => <input {...control} name="short" defaultValue={state.values.short ?? present?.short} />}
      </Field>
      <Field label={t.bio} error={fields.bio}>
        {(control) => <textarea {...control} name="bio" rows={6} defaultValue={state.values.bio ?? present?.bio} />}
      </Field>
      <Field label={fediverseText.label} hint={fediverseText.hint} error={fields.fediverse}>
        {(control) => (
          <input
            {...control}
            name="fediverse"
            defaultValue={state.values.fediverse ?? present?.fediverse}
            spellCheck={false}
            autoCapitalize="off"
          />
        )}
      </Field>
      <PictureField
        name="portraitId"
        label={t.portrait}
        pick={t.pickPortrait}
        remove={t.removePortrait}
        present={present?.portrait ?? null}
        error={fields.portraitId}
      />
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {present ? t.save : t.add.author}
        </Button>
      </div>
    </form>
  );
}
