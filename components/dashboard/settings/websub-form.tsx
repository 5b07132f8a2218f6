"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveWebsub } from "@/features/websub/actions";
import { websubText as t } from "@/lib/text.nl/websub";

/** Who is told that there is something new in the feeds. */
export function WebsubForm({ present }: { present: { websubHub: string; version: number } }) {
  const { state, busy, fields, form } = useForm(saveWebsub);
  return (
    <form {...form} className={styles.form} noValidate>
      <h2>{t.title}</h2>
      <p className={styles.text}>{t.intro}</p>
      <Answer result={state.result} done={t.saved} />
      <input type="hidden" name="version" value={present.version} />
      <Field label={t.hub} hint={t.hubHint} error={fields.hub}>
        {(control) => <input {...control} name="hub" type="url" defaultValue={state.values.hub || present.websubHub} />}
      </Field>
      <div>
        <Button type="submit" kind="primary" busy={busy}>
          {t.submit}
        </Button>
      </div>
    </form>
  );
}
