"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { addEditor } from "@/features/editors/actions";
import { roles } from "@/lib/role";
import { roleExplanation, roleText, peopleText as t } from "@/lib/text.nl/editors";
import { Answer } from "./answer";
import styles from "./form.module.css";
import { HandedOverPassword } from "./handed-over-password";
import { useForm } from "./use-form";

export function AddEditorForm({ bylines }: { bylines: { id: number; name: string }[] }) {
  const { state, busy, fields, form } = useForm(addEditor);
  const added = state.result?.ok ? state.result.data : null;
  return (
    <form {...form} key={added?.email} className={styles.form} noValidate>
      <Answer result={added ? null : state.result} />
      {added ? <HandedOverPassword handedOver={added} /> : null}
      <Field label={t.name} error={fields.name} required>
        {(control) => <input {...control} name="name" required autoComplete="off" defaultValue={state.values.name} />}
      </Field>
      <Field label={t.email} error={fields.email} required>
        {(control) => (
          <input {...control} name="email" type="email" required autoComplete="off" defaultValue={state.values.email} />
        )}
      </Field>
      <Field label={t.role} error={fields.role}>
        {(control) => (
          <select {...control} name="role" defaultValue={state.values.role ?? "author"}>
            {roles.map((role) => (
              <option key={role} value={role}>
                {roleText[role]}: {roleExplanation[role]}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t.byline} error={fields.byline}>
        {(control) => (
          <select {...control} name="byline" defaultValue={state.values.byline ?? "new"}>
            <option value="new">{t.bylineNew}</option>
            <option value="none">{t.bylineNone}</option>
            {bylines.map((byline) => (
              <option key={byline.id} value={byline.id}>
                {byline.name}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Field label={t.access} error={fields.access}>
        {(control) => (
          <select {...control} name="access" defaultValue={state.values.access ?? "invitation"}>
            <option value="invitation">{t.accessInvitation}</option>
            <option value="password">{t.accessPassword}</option>
          </select>
        )}
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t.addSubmit}
        </Button>
      </div>
    </form>
  );
}
