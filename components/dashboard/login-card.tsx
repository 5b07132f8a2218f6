import type { ReactNode } from "react";
import { dashboardText } from "@/lib/text.nl/dashboard";
import styles from "./login-form.module.css";

/** The frame of the few screens outside the desk: the login, and those that a mailed link leads to. */
export function LoginCard({ title, intro, children }: { title: string; intro?: string; children: ReactNode }) {
  return (
    <main className={styles.screen}>
      <div className={styles.card}>
        <a href="/" className={styles.brand}>
          {dashboardText.site}
        </a>
        <h1 className={styles.title}>{title}</h1>
        {intro ? <p>{intro}</p> : null}
        {children}
      </div>
    </main>
  );
}
