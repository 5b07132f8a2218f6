import type { Metadata } from "next";
import styles from "@/components/dashboard/form.module.css";
import { LogOutForm } from "@/components/dashboard/log-out-form";
import { PageHead } from "@/components/dashboard/page-head";
import { PasswordForm } from "@/components/dashboard/password-form";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { logOutEverywhere } from "@/features/editors/actions";
import { hasHandedPassword } from "@/features/editors/queries";
import { requireEditor } from "@/features/editors/session";
import { roleExplanation, roleText, accountText as t } from "@/lib/text.nl/editors";

export const instant = false;

export const metadata: Metadata = { title: t.title };

export default async function AccountPage() {
  const editor = await requireEditor("/redactie/account");
  return (
    <>
      <PageHead
        title={t.title}
        intro={`${editor.name}, ${editor.email}. ${roleText[editor.role]}: ${roleExplanation[editor.role]}.`}
      />
      {(await hasHandedPassword(editor.id)) ? <Notice tone="info">{t.handed}</Notice> : null}
      <section className={styles.section} aria-labelledby="wachtwoord">
        <h2 id="wachtwoord">{t.passwordTitle}</h2>
        <PasswordForm email={editor.email} />
      </section>
      <section className={styles.section} aria-labelledby="overal">
        <h2 id="overal">{t.sessionsTitle}</h2>
        <p className={styles.text}>{t.sessionsExplanation}</p>
        <LogOutForm editorId={editor.id} action={logOutEverywhere}>
          <Button type="submit">{t.sessionsSubmit}</Button>
        </LogOutForm>
      </section>
    </>
  );
}
