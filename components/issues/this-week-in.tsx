import type { ArticleCard } from "@/features/articles/card";
import type { CoverView } from "@/features/issues/cover";
import { aroundText as t } from "@/lib/text.nl/around";
import { Cover } from "./cover";
import styles from "./this-week-in.module.css";

/** "Deze week in 2025, 2024 …": what the same week led with in earlier years. */
export function ThisWeekIn({ leads, covers }: { leads: ArticleCard[]; covers: CoverView[] }) {
  if (leads.length === 0) return null;
  return (
    <section className={styles.earlier} aria-labelledby="deze-week-in">
      <h2 id="deze-week-in">{t.thisWeekIn}</h2>
      <ul>
        {leads.map((lead, index) => (
          <li key={lead.id} data-section={lead.section?.slug}>
            <a className={styles.issue} href={`/${lead.week.year}/week/${lead.week.week}`}>
              {covers[index] && <Cover cover={covers[index]} sizes="8rem" />}
              <span className={styles.year} aria-hidden="true">
                {lead.week.year}
              </span>
              <span className="visually-hidden">{t.openIssue(lead.week)}</span>
            </a>
            <div>
              <h3>
                <a href={`/artikel/${lead.slug}`}>{lead.title}</a>
              </h3>
              <p className={styles.lede}>{lead.lede}</p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
