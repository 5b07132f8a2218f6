import { Picture } from "@/components/media/picture";
import type { YearView } from "@/features/issues/queries";
import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./year-page.module.css";

/** A year: each week that published, with its lead. */
export function YearPage({ view }: { view: YearView }) {
  return (
    <>
      <h1 className={styles.title}>{view.year}</h1>
      {view.weeks.length === 0 && <p>{t.yearEmpty}</p>}
      <ol className={styles.weeks}>
        {view.weeks.map(({ week, title, count, lead }) => (
          <li key={week.week} className={styles.week} data-section={lead.section?.slug}>
            <a className={styles.number} href={`/${week.year}/week/${week.week}`}>
              <span className="visually-hidden">{t.week} </span>
              {week.week}
              <span className={styles.count}>
                {title !== "" && <b>{title}</b>}
                {t.weekArticles(count)}
              </span>
            </a>
            <article className={styles.lead}>
              {lead.hero && <Picture media={lead.hero} sizes="(width >= 48rem) 22rem, 100vw" alt="" ratio="16 / 9" />}
              <h2>
                <a href={`/artikel/${lead.slug}`}>{lead.title}</a>
              </h2>
            </article>
          </li>
        ))}
      </ol>
    </>
  );
}
