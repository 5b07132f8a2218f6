import type { ReactNode } from "react";
import { Picture } from "@/components/media/picture";
import type { ArticleCard } from "@/features/articles/card";
import type { CardPage } from "@/features/articles/queries";
import { readerText as t } from "@/lib/text.nl/reader";
import { Bylines } from "./bylines";
import styles from "./list-page.module.css";

type Props = {
  /** What kind of list it is, above its name. */
  kind: string;
  title: string;
  /** The address of the first page; the others are `BASE/2` and so on. */
  base: string;
  list: CardPage;
  section?: string;
  children?: ReactNode;
};

/** The articles of a section, author, tag or series, one page of them. */
export function ListPage({ kind, title, base, list, section, children }: Props) {
  return (
    <div data-section={section}>
      <header className={styles.head}>
        <p className={styles.kind}>{kind}</p>
        <h1>{title}</h1>
        {list.page === 1 && children}
        {list.page > 1 && <p className={styles.page}>{t.pageOf(list.page, list.pages)}</p>}
      </header>
      {list.cards.length === 0 && <p className={styles.none}>{t.listEmpty}</p>}
      <div className={styles.rows}>
        {list.cards.map((card) => (
          <Row key={card.id} card={card} />
        ))}
      </div>
      <Pager base={base} page={list.page} pages={list.pages} />
    </div>
  );
}

function Row({ card }: { card: ArticleCard }) {
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
          <a href={`/artikel/${card.slug}`}>{card.title}</a>
        </h2>
        <p className={styles.lede}>{card.lede}</p>
        <p className={styles.meta}>
          <Bylines bylines={card.bylines} /> <span aria-hidden="true">·</span> {t.minutes(card.readingMinutes)}
        </p>
      </div>
      {card.hero && (
        <div className={styles.image}>
          <Picture media={card.hero} sizes="(width >= 48rem) 16rem, 40vw" alt="" ratio="3 / 2" />
        </div>
      )}
    </article>
  );
}

function Pager({ base, page, pages }: { base: string; page: number; pages: number }) {
  if (pages < 2) return null;
  const address = (number: number) => (number === 1 ? base : `${base}/${number}`);
  return (
    <nav className={styles.pager} aria-label={t.pages}>
      {page > 1 && (
        <a href={address(page - 1)} rel="prev">
          {t.earlierPart}
        </a>
      )}
      <span>{t.pageOf(page, pages)}</span>
      {page < pages && (
        <a href={address(page + 1)} rel="next">
          {t.laterPart}
        </a>
      )}
    </nav>
  );
}
