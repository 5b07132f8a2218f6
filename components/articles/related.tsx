import { Picture } from "@/components/media/picture";
import type { ArticleCard } from "@/features/articles/card";
import { aroundText as t } from "@/lib/text.nl/around";
import styles from "./related.module.css";

/** Articles akin to the one above. */
export function Related({ cards }: { cards: ArticleCard[] }) {
  if (cards.length === 0) return null;
  return (
    <aside className={styles.related} aria-labelledby="lees-ook">
      <h2 id="lees-ook">{t.related}</h2>
      <ul>
        {cards.map((card) => (
          <li key={card.id} data-section={card.section?.slug}>
            {card.hero && <Picture media={card.hero} sizes="(width >= 48rem) 26rem, 40vw" alt="" crop="card" />}
            <div>
              {card.section && <p className={styles.section}>{card.section.name}</p>}
              <h3>
                <a href={`/artikel/${card.slug}`}>{card.title}</a>
              </h3>
            </div>
          </li>
        ))}
      </ul>
    </aside>
  );
}
