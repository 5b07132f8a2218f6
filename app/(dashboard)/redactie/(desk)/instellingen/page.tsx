import type { Metadata } from "next";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { PageHead } from "@/components/dashboard/page-head";
import { ClearDemoForm } from "@/components/dashboard/settings/clear-demo-form";
import { CommentLimitsForm } from "@/components/dashboard/settings/comment-limits-form";
import { CommentRulesForm } from "@/components/dashboard/settings/comment-rules-form";
import { HashtagForm } from "@/components/dashboard/settings/hashtag-form";
import { LookForm } from "@/components/dashboard/settings/look-form";
import { MailForm } from "@/components/dashboard/settings/mail-form";
import { SettingsForm } from "@/components/dashboard/settings/settings-form";
import { WebsubForm } from "@/components/dashboard/settings/websub-form";
import { canManageSettings } from "@/features/editors/policy";
import { requireEditor } from "@/features/editors/session";
import { sender } from "@/features/mail/send";
import { getMediaViews } from "@/features/media/queries";
import { readSettings } from "@/features/settings/queries";
import { env } from "@/lib/env";
import { settingsText as t } from "@/lib/text.nl/settings";

export const instant = false;

export const metadata: Metadata = { title: t.title };

export default async function SettingsPage() {
  const editor = await requireEditor("/redactie/instellingen");
  if (!canManageSettings(editor)) return <Forbidden />;
  const settings = await readSettings();
  const { name, tagline, city, email, viewsShown, version, demo, accent, logoId } = settings;
  const logos = logoId === null ? {} : await getMediaViews([logoId]);
  const logo = logoId === null ? null : (logos[logoId] ?? null);
  return (
    <>
      <PageHead title={t.title} />
      <SettingsForm present={{ name, tagline, city, email, viewsShown, version }} />
      <section className={styles.section}>
        <LookForm present={{ accent, logo, version }} />
      </section>
      <section className={styles.section}>
        <CommentRulesForm present={settings} />
      </section>
      <section className={styles.section}>
        <CommentLimitsForm present={settings} />
      </section>
      <section className={styles.section}>
        <MailForm
          present={settings}
          from={(await sender()).from}
          server={env.SMTP_URL !== undefined}
          to={editor.email}
        />
      </section>
      <section className={styles.section}>
        <HashtagForm present={settings} />
      </section>
      <section className={styles.section}>
        <WebsubForm present={settings} />
      </section>
      <section className={styles.section}>
        <ClearDemoForm demo={demo} />
      </section>
    </>
  );
}
