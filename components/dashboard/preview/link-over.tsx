import { sharedText as t } from "@/lib/text.nl/preview";
import styles from "./link-over.module.css";

/** For whoever comes by a link that has ended: why, and what to do. */
export function LinkOver() {
  return (
    <main className={styles.over}>
      <h1>{t.over}</h1>
      <p>{t.overIntro}</p>
      <p>
        <a href="/">{t.home}</a>
      </p>
    </main>
  );
}
