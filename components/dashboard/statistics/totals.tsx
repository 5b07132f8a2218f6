import type { Period } from "@/features/statistics/period";
import type { Sums } from "@/features/statistics/queries";
import { formatNumber } from "@/lib/dates";
import { statisticsText as t } from "@/lib/text.nl/statistics";
import styles from "./statistics.module.css";

/** The period in four numbers: what was read, held against before and a year ago, and the machines apart. */
export function Totals({ period, totals }: { period: Period; totals: Sums & { bots: number } }) {
  const compared = [
    { label: t.beforeOf[period.name], range: period.before, number: totals.before },
    { label: t.lastYearOf[period.name], range: period.lastYear, number: totals.lastYear },
  ];
  return (
    <dl className={styles.totals}>
      <div>
        <dt>{t.views}</dt>
        <dd className={styles.big}>{formatNumber(totals.views)}</dd>
      </div>
      {compared.map(({ label, range, number }) =>
        range === null ? null : (
          <div key={label}>
            <dt>{label}</dt>
            <dd className={styles.big}>{formatNumber(number)}</dd>
            <dd className={styles.small}>{t.change(totals.views, number)}</dd>
          </div>
        ),
      )}
      <div>
        <dt>{t.bots}</dt>
        <dd className={styles.big}>{formatNumber(totals.bots)}</dd>
        <dd className={styles.small}>{t.botsNote}</dd>
      </div>
    </dl>
  );
}
