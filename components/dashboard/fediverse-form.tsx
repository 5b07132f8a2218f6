"use client";

import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveFediverse } from "@/features/fediverse/actions";
import { fediverseText as t } from "@/lib/text.nl/fediverse";
import { Answer } from "./answer";
import styles from "./form.module.css";
import { useForm } from "./use-form";

/** Where in the fediverse readers find who writes under this account's name. */
export function FediverseForm({ present }: { present: string }) {
  const { state, busy, fields, form } = useForm(saveFediverse);
  return (
    <form {...form} className={styles.form} noValidate>
      <Answer result={state.result} done={t.saved} />
      <Field label={t.label} hint={t.hint} error={fields.fediverse}>
        {(control) => (
          <input
            {...control}
            name="fediverse"
            defaultValue={state.values.fediverse || present}
            spellCheck={false}
            autoCapitalize="off"
            autoComplete="off"
          />
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
