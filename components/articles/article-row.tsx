import type { ReactNode } from "react";
import { Picture } from "@/components/media/picture";
import type { ArticleCard } from "@/features/articles/card";
import { readerText as t } from "@/lib/text.nl/reader";
import styles from "./article-row.module.css";
import { Bylines } from "./bylines";

type Props = {
  card: ArticleCard;
  /** The title and lede, where they show more than the card's own, such as what was looked for. */
  title?: ReactNode;
  lede?: ReactNode;
  /** What stands under the lede. */
  children?: ReactNode;
};

/** An article in a list: its week, what it is about, and its picture where there is room. */
export function ArticleRow({ card, title = card.title, lede = card.lede, children }: Props) {
  const { year, week } = card.week;
  return (
    <article className={styles.row} data-section={card.section?.slug}>
      <p className={styles.week}>
        <a href={`/${year}/week/${week}`}>
          <span className="visually-hidden">{t.issueTitle(card.week)}</span>
          <span aria-hidden="true">
            <b>{week}</b>
            {year}
          </span>
        </a>
      </p>
      <div className={styles.text}>
        {card.section && <p className={styles.label}>{card.section.name}</p>}
        <h2>
          <a href={`/artikel/${card.slug}`}>{title}</a>
        </h2>
        <p className={styles.lede}>{lede}</p>
        {children}
        <p className={styles.meta}>
          <Bylines bylines={card.bylines} /> <span aria-hidden="true">·</span> {t.minutes(card.readingMinutes)}
        </p>
      </div>
      {card.hero && (
        <div className={styles.image}>
          <Picture media={card.hero} sizes="(width >= 48rem) 16rem, 40vw" alt="" crop="card" />
        </div>
      )}
    </article>
  );
}
