import { searchText as t } from "@/lib/text.nl/search";
import styles from "./search.module.css";

export function SearchHead() {
  return (
    <header className={styles.head}>
      <p className={styles.kind}>{t.kind}</p>
      <h1>{t.title}</h1>
    </header>
  );
}
