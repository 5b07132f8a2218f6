import type { ReactNode } from "react";
import { Picture } from "@/components/media/picture";
import type { CardPage } from "@/features/articles/queries";
import type { MediaView } from "@/features/media/view";
import { readerText as t } from "@/lib/text.nl/reader";
import { ArticleRow } from "./article-row";
import styles from "./list-page.module.css";

type Props = {
  /** What kind of list it is, above its name. */
  kind: string;
  title: string;
  /** The address of the first page; the others are `BASE/2` and so on. */
  base: string;
  list: CardPage;
  section?: string;
  /** Of an author: beside the name, on the first page. */
  portrait?: MediaView | null | undefined;
  children?: ReactNode;
};

/** The articles of a section, author, tag or series, one page of them. */
export function ListPage({ kind, title, base, list, section, portrait, children }: Props) {
  return (
    <div data-section={section}>
      <header className={styles.head}>
        {list.page === 1 && portrait && (
          <div className={styles.portrait}>
            <Picture media={portrait} sizes="(min-width: 48rem) 14rem, 7rem" crop="square" priority />
          </div>
        )}
        <p className={styles.kind}>{kind}</p>
        <h1>{title}</h1>
        {list.page === 1 && children}
        {list.page > 1 && <p className={styles.page}>{t.pageOf(list.page, list.pages)}</p>}
      </header>
      {list.cards.length === 0 && <p className={styles.none}>{t.listEmpty}</p>}
      <div className={styles.rows}>
        {list.cards.map((card) => (
          <ArticleRow key={card.id} card={card} />
        ))}
      </div>
      <Pager base={base} page={list.page} pages={list.pages} />
    </div>
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
