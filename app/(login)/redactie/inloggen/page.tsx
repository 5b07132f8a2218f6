import type { Metadata } from "next";
import { LoginForm } from "@/components/dashboard/login-form";
import styles from "@/components/dashboard/login-form.module.css";
import { dashboardText } from "@/lib/text.nl/dashboard";
import { loginText as t } from "@/lib/text.nl/editors";

/**
 * Wholly static: only then does Next give a form's answer to the page that comes back without JavaScript (a page that resumes
 * from a shell loses it).
 */
export const ensureStatic = "navigation";

export const metadata: Metadata = { title: t.title };

export default function LoginPage() {
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <a href="/" className={styles.brand}>
          {dashboardText.site}
        </a>
        <h1 className={styles.title}>{t.title}</h1>
        <LoginForm />
      </div>
    </main>
  );
}
