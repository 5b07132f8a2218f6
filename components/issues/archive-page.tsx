import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./archive-page.module.css";

/** The volumes of the magazine. */
export function ArchivePage({ years }: { years: { year: number; weeks: number }[] }) {
  return (
    <>
      <h1 className={styles.title}>{t.archive}</h1>
      {years.length === 0 && <p>{t.emptyMagazine}</p>}
      <ol className={styles.years}>
        {years.map(({ year, weeks }) => (
          <li key={year}>
            <a href={`/${year}`}>
              <b>{year}</b> {t.archiveWeeks(weeks)}
            </a>
          </li>
        ))}
      </ol>
    </>
  );
}
