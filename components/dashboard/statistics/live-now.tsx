import table from "@/components/ui/table.module.css";
import type { Live } from "@/features/statistics/live";
import { formatNumber } from "@/lib/dates";
import { statisticsText as t } from "@/lib/text.nl/statistics";
import { Chart } from "./chart";
import styles from "./statistics.module.css";

/** What happens now: who is here, and what was read in the last half hour. Made anew each time that the screen is. */
export function LiveNow({ live }: { live: Live }) {
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t.live}</h2>
      <p>
        <strong>{t.liveVisitors(live.visitors)}</strong>, {t.liveViews(live.views)}
      </p>
      {live.views > 0 ? <Chart points={live.minutes.map(({ at, views }) => ({ name: at, views }))} /> : null}
      <details className={styles.behind}>
        <summary>{t.liveTable}</summary>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t.moment}</th>
              <th scope="col">{t.views}</th>
            </tr>
          </thead>
          <tbody>
            {live.minutes.map(({ at, views }) => (
              <tr key={at}>
                <th scope="row">{at}</th>
                <td>{formatNumber(views)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
      {live.pages.length === 0 ? (
        <p>{t.liveEmpty}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t.page}</th>
              <th scope="col">{t.visitors}</th>
              <th scope="col">{t.views}</th>
            </tr>
          </thead>
          <tbody>
            {live.pages.map((page) => (
              <tr key={page.key}>
                <th scope="row">{page.name}</th>
                <td>{formatNumber(page.visitors)}</td>
                <td>{formatNumber(page.views)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}
