import { ArticleRow } from "@/components/articles/article-row";
import type { Hit } from "@/features/search/search";
import { MarkedText } from "./marked-text";
import styles from "./search.module.css";

/** An article that was found, with what was looked for marked in its title, lede and the passage that holds most of it. */
export function SearchHit({ hit: { card, title, lede, passage } }: { hit: Hit }) {
  return (
    <ArticleRow card={card} title={<MarkedText pieces={title} />} lede={<MarkedText pieces={lede} />}>
      {passage && (
        <p className={styles.passage}>
          … <MarkedText pieces={passage} /> …
        </p>
      )}
    </ArticleRow>
  );
}
