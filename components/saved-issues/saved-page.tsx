import { savedText as t } from "@/lib/text.nl/saved-issues";
import { SavedList } from "./saved-list.island";
import styles from "./saved-list.module.css";

/** The page about what is saved on this device; a saved issue brings a copy of it along. */
export function SavedPage() {
  return (
    <div className={styles.page}>
      <h1>{t.title}</h1>
      <p className={styles.intro}>{t.intro}</p>
      <noscript>
        <p>{t.withoutScript}</p>
      </noscript>
      <span hidden data-start="now" />
      <SavedList />
    </div>
  );
}
