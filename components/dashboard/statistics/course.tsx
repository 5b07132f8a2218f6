import table from "@/components/ui/table.module.css";
import type { Period } from "@/features/statistics/period";
import type { Point } from "@/features/statistics/queries";
import { formatNumber } from "@/lib/dates";
import { statisticsText as t } from "@/lib/text.nl/statistics";
import { Chart } from "./chart";
import { pointName } from "./range-name";
import styles from "./statistics.module.css";

/** How the period went: a chart, with room for the days ahead, and the same numbers in a table behind it. */
export function Course({ course, ahead, period }: { course: Point[]; ahead: string[]; period: Period }) {
  const before = t.beforeOf[period.name];
  return (
    <section className={styles.part}>
      <h2 className={styles.heading}>{t.course}</h2>
      <p className={styles.legend} aria-hidden="true">
        <span data-mark="bar">{t.views}</span> {before ? <span data-mark="line">{before}</span> : null}
      </p>
      <Chart
        points={[
          ...course.map(({ at, ...rest }) => ({ name: pointName(at), ...rest })),
          ...ahead.map((at) => ({ name: pointName(at) })),
        ]}
        before={before || undefined}
      />
      <details className={styles.behind}>
        <summary>{t.courseTable}</summary>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t.moment}</th>
              <th scope="col">{t.views}</th>
              {before ? <th scope="col">{before}</th> : null}
            </tr>
          </thead>
          <tbody>
            {course.map((point) => (
              <tr key={point.at}>
                <th scope="row">{pointName(point.at)}</th>
                <td>{formatNumber(point.views)}</td>
                {before ? <td>{point.before === null ? "" : formatNumber(point.before)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );
}
