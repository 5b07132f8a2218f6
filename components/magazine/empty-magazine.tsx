import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./message-page.module.css";

/** The front of a magazine that has published nothing yet. */
export function EmptyMagazine() {
  return (
    <div className={styles.message}>
      <h1>{t.emptyMagazine}</h1>
      <p>{t.emptyMagazineMore}</p>
      <p>
        <a href="/redactie" rel="nofollow">
          {t.emptyMagazineDesk}
        </a>
      </p>
    </div>
  );
}
