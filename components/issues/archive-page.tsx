import type { CSSProperties } from "react";
import type { CoverView } from "@/features/issues/cover";
import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./archive-page.module.css";
import { Cover } from "./cover";
import { heatStrip } from "./heat";

type Year = { year: number; weeks: number; shades: number[]; covers: CoverView[] };

/** The volumes of the magazine: each a number, the strip of its weeks, and its newest covers. */
export function ArchivePage({ years }: { years: Year[] }) {
  return (
    <>
      <header className={styles.head}>
        <h1 className={styles.title}>{t.archive}</h1>
        <p className={styles.text}>{years.length === 0 ? t.emptyMagazine : t.archiveText}</p>
      </header>
      <ol className={styles.years}>
        {years.map((year) => (
          <Volume key={year.year} {...year} />
        ))}
      </ol>
    </>
  );
}

function Volume({ year, weeks, shades, covers }: Year) {
  return (
    <li className={styles.volume}>
      <h2 className={styles.year}>
        <a href={`/${year}`}>{year}</a>
      </h2>
      <p className={styles.weeks}>{t.archiveWeeks(weeks)}</p>
      <ul className={styles.covers} aria-label={t.archiveCovers(year)}>
        {covers.map((cover) => (
          <li key={cover.week.week}>
            <a href={`/${year}/week/${cover.week.week}`}>
              <Cover cover={cover} sizes="(width >= 48rem) 9rem, 23vw" />
              <span className="visually-hidden">{t.issueTitle(cover.week)}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className={styles.strip} style={{ "--heat": heatStrip(shades) } as CSSProperties} />
    </li>
  );
}
