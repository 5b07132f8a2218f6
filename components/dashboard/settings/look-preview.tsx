import type { CSSProperties } from "react";
import { lookText as t } from "@/lib/text.nl/settings";
import styles from "./look-preview.module.css";

/** What a colour does on a page for readers, by day and by night at once. */
export function LookPreview({ accent }: { accent: string }) {
  return (
    <figure className={styles.preview} aria-label={t.preview} style={{ "--chosen": accent } as CSSProperties}>
      {(["day", "night"] as const).map((when) => (
        <div key={when} className={styles.sheet} data-when={when}>
          <p className={styles.when}>{t[when]}</p>
          <ul className={styles.shades} aria-hidden="true">
            {[1, 2, 3, 4].map((shade) => (
              <li key={shade} data-shade={shade}>
                {shade + 43}
              </li>
            ))}
          </ul>
          <p className={styles.title}>{t.sampleTitle}</p>
          <p className={styles.link}>{t.sampleLink}</p>
          <span className={styles.button}>{t.sampleButton}</span>
        </div>
      ))}
    </figure>
  );
}
