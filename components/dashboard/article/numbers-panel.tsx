import { DeskLink } from "@/components/ui/desk-link";
import type { ArticleNumbers } from "@/features/statistics/article-numbers";
import { formatNumber } from "@/lib/dates";
import { statisticsText as t } from "@/lib/text.nl/statistics";
import styles from "./numbers-panel.module.css";
import { FoldedPanel } from "./panel";

/** How often readers came, and from where, with the way to all of its numbers. */
export function NumbersPanel({ articleId, numbers }: { articleId: number; numbers: ArticleNumbers }) {
  const { views, week, sources } = numbers;
  return (
    <FoldedPanel title={t.title} open>
      <dl className={styles.numbers}>
        <dt>{t.ever}</dt>
        <dd>{formatNumber(views)}</dd>
        <dt>{t.thisWeek}</dt>
        <dd>
          {formatNumber(week.views)}{" "}
          {week.before > 0 ? <small>{t.against(t.change(week.views, week.before))}</small> : null}
        </dd>
      </dl>
      {sources.length > 0 ? (
        <>
          <h3 className={styles.head}>{t.cameFrom}</h3>
          <dl className={styles.numbers}>
            {sources.map(({ value, views: count }) => (
              <div key={value} className={styles.row}>
                <dt>{value}</dt>
                <dd>{formatNumber(count)}</dd>
              </div>
            ))}
          </dl>
        </>
      ) : null}
      <DeskLink href={`/redactie/cijfers?periode=alles&artikel=${articleId}`}>{t.allOfArticle}</DeskLink>
    </FoldedPanel>
  );
}
