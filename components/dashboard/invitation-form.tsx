"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { takeInvitation } from "@/features/editors/link-actions";
import { linkOverText, invitationText as t } from "@/lib/text.nl/editors";
import { Answer } from "./answer";
import styles from "./login-form.module.css";
import { NewPasswordFields } from "./new-password-fields";
import { useForm } from "./use-form";

/** Who was invited chooses a name and a password. */
export function InvitationForm() {
  const { state, busy, fields, form } = useForm(takeInvitation);
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} said={{ "not-found": linkOverText.intro }} />
      <Field label={t.name} hint={t.nameHint} error={fields.name}>
        {(control) => <input {...control} name="name" required autoComplete="name" defaultValue={state.values.name} />}
      </Field>
      <NewPasswordFields errors={fields} />
      <Button type="submit" kind="primary" busy={busy}>
        {t.submit}
      </Button>
    </form>
  );
}
