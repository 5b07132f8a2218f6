import type { IsoWeek } from "@/lib/iso-week";
import { epubText as t } from "@/lib/text.nl/epub";
import styles from "./take-along.module.css";

type Props = {
  week: IsoWeek;
  /** Whether this is the page that prints as the whole issue. */
  printable: boolean;
};

/** An issue to take along: as a book, and on paper. */
export function TakeAlong({ week, printable }: Props) {
  const page = `/${week.year}/week/${week.week}`;
  return (
    <p className={styles.along}>
      <a href={`${page}.epub`} type="application/epub+zip">
        {t.link}
      </a>
      {printable ? <span>{t.print}</span> : <a href={page}>{t.printElsewhere(week)}</a>}
    </p>
  );
}
