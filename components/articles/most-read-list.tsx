import type { ReadArticle } from "@/features/most-read/find";
import { aroundText as t } from "@/lib/text.nl/around";
import styles from "./most-read.module.css";

type Props = { title: string; articles: ReadArticle[]; level: "h2" | "h3" };

/** What was read most in one period, the most first. */
export function MostReadList({ title, articles, level: Heading }: Props) {
  return (
    <div className={styles.list}>
      <Heading>{title}</Heading>
      {articles.length === 0 && <p className={styles.nothing}>{t.mostReadNothing}</p>}
      <ol>
        {articles.map(({ slug, title, section }) => (
          <li key={slug} data-section={section?.slug}>
            <a href={`/artikel/${slug}`}>{title}</a>
          </li>
        ))}
      </ol>
    </div>
  );
}
