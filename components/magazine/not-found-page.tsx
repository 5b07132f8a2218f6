import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./message-page.module.css";

export function NotFoundPage() {
  return (
    <div className={styles.message}>
      <p className={styles.code} aria-hidden="true">
        404
      </p>
      <h1>{t.notFound}</h1>
      <p>{t.notFoundText}</p>
      <h2>{t.notFoundWays}</h2>
      <ul>
        <li>
          <a href="/">{t.notFoundFront}</a>
        </li>
        <li>
          <a href="/archief">{t.notFoundArchive}</a>
        </li>
      </ul>
      <p>{t.notFoundHint}</p>
    </div>
  );
}
