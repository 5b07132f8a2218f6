"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveSettings } from "@/features/settings/actions";
import { settingsText as t } from "@/lib/text.nl/settings";

type Present = { name: string; tagline: string; city: string; email: string; viewsShown: boolean; version: number };

/** The magazine's name and the like; `first` when it gets one for the first time. */
export function SettingsForm({ present, first = false }: { present: Present; first?: boolean }) {
  const { state, busy, fields, form } = useForm(saveSettings);
  const filled = { ...present, ...state.values };
  const typed = Object.keys(state.values).length > 0;
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} done={t.saved} />
      <input type="hidden" name="version" value={present.version} />
      <Field label={t.name} error={fields.name} required>
        {(control) => <input {...control} name="name" required defaultValue={filled.name} />}
      </Field>
      <Field label={t.tagline} hint={t.taglineHint} error={fields.tagline}>
        {(control) => <input {...control} name="tagline" defaultValue={filled.tagline} />}
      </Field>
      <Field label={t.city} hint={t.cityHint} error={fields.city} required>
        {(control) => <input {...control} name="city" required defaultValue={filled.city} />}
      </Field>
      <Field label={t.email} hint={t.emailHint} error={fields.email}>
        {(control) => <input {...control} name="email" type="email" defaultValue={filled.email} />}
      </Field>
      <label>
        <input
          type="checkbox"
          name="viewsShown"
          value="1"
          defaultChecked={typed ? state.values.viewsShown !== undefined : present.viewsShown}
        />{" "}
        {t.viewsShown}
      </label>
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {first ? t.firstSubmit : t.submit}
        </Button>
      </div>
    </form>
  );
}
