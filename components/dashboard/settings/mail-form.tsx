"use client";

import { Answer } from "@/components/dashboard/answer";
import styles from "@/components/dashboard/form.module.css";
import { useForm } from "@/components/dashboard/use-form";
import { Button } from "@/components/ui/button";
import { Field } from "@/components/ui/field";
import { saveMailSender } from "@/features/settings/actions";
import { mailSettingsText as t } from "@/lib/text.nl/settings";
import { ProofMail } from "./proof-mail";

type Props = {
  present: { mailName: string; mailReplyTo: string; version: number };
  /** As the next letter is from. */
  from: string;
  /** Whether there is a mail server. */
  server: boolean;
  /** Where a proof goes. */
  to: string;
};

/** Who mail is from and where its answers go, and a way to see whether it arrives. */
export function MailForm({ present, from, server, to }: Props) {
  const { state, busy, fields, form } = useForm(saveMailSender);
  const typed = state.values;
  return (
    <div className={styles.form}>
      <form {...form} className={styles.form} noValidate>
        <h2>{t.title}</h2>
        <p className={styles.text}>
          {t.intro(from)} {server ? null : t.noServer}
        </p>
        <Answer result={state.result} done={t.saved} />
        <input type="hidden" name="version" value={present.version} />
        <Field label={t.name} hint={t.nameHint} error={fields.mailName}>
          {(control) => <input {...control} name="mailName" defaultValue={typed.mailName ?? present.mailName} />}
        </Field>
        <Field label={t.replyTo} hint={t.replyToHint} error={fields.mailReplyTo}>
          {(control) => (
            <input
              {...control}
              name="mailReplyTo"
              type="email"
              defaultValue={typed.mailReplyTo ?? present.mailReplyTo}
            />
          )}
        </Field>
        <div>
          <Button type="submit" kind="primary" busy={busy}>
            {t.submit}
          </Button>
        </div>
      </form>
      <ProofMail to={to} />
    </div>
  );
}
