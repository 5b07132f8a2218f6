import { Bylines } from "@/components/articles/bylines";
import { Picture } from "@/components/media/picture";
import type { Hit } from "@/features/search/search";
import { readerText } from "@/lib/text.nl/reader";
import { MarkedText } from "./marked-text";
import styles from "./search.module.css";

/** An article that was found, with what was looked for marked in its title, lede and the passage that holds most of it. */
export function SearchHit({ hit: { card, title, lede, passage } }: { hit: Hit }) {
  const { year, week } = card.week;
  return (
    <article className={styles.row} data-section={card.section?.slug}>
      <p className={styles.week}>
        <a href={`/${year}/week/${week}`}>
          <span className="visually-hidden">{readerText.issueTitle(card.week)}</span>
          <span aria-hidden="true">
            <b>{week}</b>
            {year}
          </span>
        </a>
      </p>
      <div className={styles.text}>
        {card.section && <p className={styles.label}>{card.section.name}</p>}
        <h2>
          <a href={`/artikel/${card.slug}`}>
            <MarkedText pieces={title} />
          </a>
        </h2>
        <p className={styles.lede}>
          <MarkedText pieces={lede} />
        </p>
        {passage && (
          <p className={styles.passage}>
            … <MarkedText pieces={passage} /> …
          </p>
        )}
        <p className={styles.meta}>
          <Bylines bylines={card.bylines} /> <span aria-hidden="true">·</span> {readerText.minutes(card.readingMinutes)}
        </p>
      </div>
      {card.hero && (
        <div className={styles.image}>
          <Picture media={card.hero} sizes="14rem" alt="" ratio="3 / 2" />
        </div>
      )}
    </article>
  );
}
