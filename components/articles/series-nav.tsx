import type { ArticleView } from "@/features/articles/view";
import type { SeriesPlace } from "@/features/related/series";
import { aroundText as t } from "@/lib/text.nl/around";
import styles from "./series-nav.module.css";

type Props = { series: NonNullable<ArticleView["series"]>; place: SeriesPlace };

/** Which part of its series this is, and the way to the parts before and after. */
export function SeriesNav({ series, place: { part, parts, previous, next } }: Props) {
  return (
    <nav className={styles.nav} aria-label={t.seriesNavigation(series.title)}>
      <p className={styles.part}>
        <b>{t.part(part, parts)}</b> {t.ofSeries} <a href={`/serie/${series.slug}`}>{series.title}</a>
      </p>
      <div className={styles.ways}>
        {previous && (
          <a href={`/artikel/${previous.slug}`} rel="prev">
            <span>{t.previousPart}</span> {previous.title}
          </a>
        )}
        {next && (
          <a href={`/artikel/${next.slug}`} rel="next">
            <span>{t.nextPart}</span> {next.title}
          </a>
        )}
      </div>
    </nav>
  );
}
