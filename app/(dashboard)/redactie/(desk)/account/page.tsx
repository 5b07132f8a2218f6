import type { Metadata } from "next";
import { FediverseForm } from "@/components/dashboard/fediverse-form";
import styles from "@/components/dashboard/form.module.css";
import { DigestForm } from "@/components/dashboard/inbox/digest-form";
import { LogOutForm } from "@/components/dashboard/log-out-form";
import { PageHead } from "@/components/dashboard/page-head";
import { PasswordForm } from "@/components/dashboard/password-form";
import { SessionList } from "@/components/dashboard/session-list";
import { Button } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { readDigest } from "@/features/comments/digest";
import { logOutEverywhere } from "@/features/editors/actions";
import { hasHandedPassword } from "@/features/editors/queries";
import { getOwnSecondFactor } from "@/features/editors/second-factor/queries";
import { currentSession, listSessions, requireEditor } from "@/features/editors/session";
import { readOwnFediverse } from "@/features/fediverse/queries";
import { formatDate } from "@/lib/dates";
import { digestText } from "@/lib/text.nl/digest";
import { roleExplanation, roleText, accountText as t } from "@/lib/text.nl/editors";
import { fediverseText } from "@/lib/text.nl/fediverse";
import { secondFactorText as factorText } from "@/lib/text.nl/second-factor";

export const instant = false;

export const metadata: Metadata = { title: t.title };

export default async function AccountPage() {
  const editor = await requireEditor("/redactie/account");
  const [handed, sessions, here, factor] = await Promise.all([
    hasHandedPassword(editor.id),
    listSessions(editor.id),
    currentSession(),
    getOwnSecondFactor(editor.id),
  ]);
  const fediverse = await readOwnFediverse(editor);
  return (
    <>
      <PageHead
        title={t.title}
        intro={`${editor.name}, ${editor.email}. ${roleText[editor.role]}: ${roleExplanation[editor.role]}.`}
      />
      {handed ? <Notice tone="info">{t.handed}</Notice> : null}
      <section className={styles.section} aria-labelledby="wachtwoord">
        <h2 id="wachtwoord">{t.passwordTitle}</h2>
        <PasswordForm email={editor.email} />
      </section>
      {fediverse === null ? null : (
        <section className={styles.section} aria-labelledby="fediverse">
          <h2 id="fediverse">{fediverseText.title}</h2>
          <p className={styles.text}>{fediverseText.explanation}</p>
          <FediverseForm present={fediverse} />
        </section>
      )}
      <section className={styles.section} aria-labelledby="mail-over-reacties">
        <h2 id="mail-over-reacties">{digestText.title}</h2>
        <p className={styles.text}>{digestText.explanation}</p>
        <DigestForm present={await readDigest(editor)} />
      </section>
      <section className={styles.section} aria-labelledby="tweede-stap">
        <h2 id="tweede-stap">{factorText.title}</h2>
        <p className={styles.text}>
          <strong>{factor.on ? factorText.on : factorText.off}</strong> {factorText.intro}
        </p>
        <p>
          <a href="/redactie/tweede-stap">{factorText.manage}</a>
        </p>
      </section>
      <section className={styles.section} aria-labelledby="sessies">
        <h2 id="sessies">{t.sessionsTitle}</h2>
        <SessionList
          sessions={sessions.map((one) => ({ ...one, seen: formatDate(new Date(`${one.lastSeenOn}T12:00:00Z`)) }))}
          here={here?.sessionId ?? null}
        />
        <p className={styles.text}>{t.sessionsExplanation}</p>
        <LogOutForm editorId={editor.id} action={logOutEverywhere}>
          <Button type="submit">{t.sessionsSubmit}</Button>
        </LogOutForm>
      </section>
    </>
  );
}
