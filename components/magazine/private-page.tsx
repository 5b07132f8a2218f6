import type { ReactNode } from "react";
import styles from "./private-page.module.css";

type Props = { kind: string; title: string; children: ReactNode };

/** A page for one reader, that a link from us leads to: what it is about, and what can be done. */
export function PrivatePage({ kind, title, children }: Props) {
  return (
    <div className={styles.page}>
      <p className={styles.kind}>{kind}</p>
      <h1>{title}</h1>
      {children}
    </div>
  );
}
