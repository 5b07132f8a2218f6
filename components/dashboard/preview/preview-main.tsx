import type { ReactNode } from "react";
import styles from "./preview-main.module.css";

/** The sheet that a page stands on, as wide as in the magazine. */
export function PreviewMain({ children }: { children: ReactNode }) {
  return <main className={styles.main}>{children}</main>;
}
