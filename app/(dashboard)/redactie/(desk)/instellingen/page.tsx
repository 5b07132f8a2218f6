import type { Metadata } from "next";
import { ClearDemoForm } from "@/components/dashboard/clear-demo-form";
import { Forbidden } from "@/components/dashboard/forbidden";
import styles from "@/components/dashboard/form.module.css";
import { HashtagForm } from "@/components/dashboard/hashtag-form";
import { PageHead } from "@/components/dashboard/page-head";
import { SettingsForm } from "@/components/dashboard/settings-form";
import { WebsubForm } from "@/components/dashboard/websub-form";
import { canManageSettings } from "@/features/editors/policy";
import { requireEditor } from "@/features/editors/session";
import { readSettings } from "@/features/settings/queries";
import { settingsText as t } from "@/lib/text.nl/settings";

export const instant = false;

export const metadata: Metadata = { title: t.title };

export default async function SettingsPage() {
  const editor = await requireEditor("/redactie/instellingen");
  if (!canManageSettings(editor)) return <Forbidden />;
  const settings = await readSettings();
  const { name, tagline, city, email, version, demo } = settings;
  return (
    <>
      <PageHead title={t.title} />
      <SettingsForm present={{ name, tagline, city, email, version }} />
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
