import type { MostRead } from "@/features/most-read/queries";
import { aroundText as t } from "@/lib/text.nl/around";
import { MostReadLists } from "./most-read.island";
import styles from "./most-read.module.css";
import { MostReadList } from "./most-read-list";

/** What is read most, fetched by the browser so that the page around it need not be made again; a link without JavaScript. */
export function MostReadBlock() {
  return (
    <section className={styles.block} aria-labelledby="meest-gelezen">
      <h2 id="meest-gelezen">{t.mostRead}</h2>
      <MostReadLists />
      <p className={styles.page}>
        <a href="/meest-gelezen">{t.mostReadPage}</a>
      </p>
    </section>
  );
}

/** The same as a page of its own. */
export function MostReadPage({ week, year }: MostRead) {
  return (
    <>
      <h1 className={styles.title}>{t.mostRead}</h1>
      <div className={styles.columns}>
        <MostReadList title={t.mostReadWeek} articles={week} level="h2" />
        <MostReadList title={t.mostReadYear} articles={year} level="h2" />
      </div>
    </>
  );
}
