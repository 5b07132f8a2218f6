import type { ReactNode } from "react";
import styles from "./notice.module.css";

type Tone = "good" | "warn" | "bad" | "info";

/** A message that is also spoken: bad news at once, the rest when there is a pause. Empty, it stands ready and takes no room. */
export function Notice({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <div role={tone === "bad" ? "alert" : "status"} className={styles.ready}>
      {children ? <div className={`${styles.notice} ${styles[tone]}`}>{children}</div> : null}
    </div>
  );
}
