"use client";

import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./message-page.module.css";

/** What a reader sees when a page cannot be made: a sentence and a code, never the inside. */
export function ErrorPage({ code, retry }: { code?: string; retry: () => void }) {
  return (
    <main className={styles.alone}>
      <div className={styles.message}>
        <h1>{t.failed}</h1>
        <p>{t.failedText}</p>
        {code && <p>{t.failedCode(code)}</p>}
        <p>
          <button type="button" className={styles.button} onClick={retry}>
            {t.retry}
          </button>
        </p>
      </div>
    </main>
  );
}
