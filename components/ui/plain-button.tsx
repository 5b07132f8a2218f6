import type { ReactNode } from "react";
import styles from "./plain-button.module.css";

type Props = { quiet?: boolean; busy?: boolean; children: ReactNode };

/** The button of a reader's form: it sends. `quiet` for what is not asked of everyone, such as taking something back. */
export function PlainButton({ quiet, busy, children }: Props) {
  return (
    <button type="submit" className={styles.button} data-quiet={quiet || undefined} aria-disabled={busy}>
      {children}
    </button>
  );
}
