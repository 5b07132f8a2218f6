import type { ReactNode } from "react";
import styles from "./badge.module.css";

export type BadgeTone = "plain" | "good" | "warn" | "bad" | "info" | "accent";

/** A word that says which state a thing is in; the colour only helps. */
export function Badge({ tone = "plain", children }: { tone?: BadgeTone; children: ReactNode }) {
  return <span className={`${styles.badge} ${styles[tone]}`}>{children}</span>;
}
