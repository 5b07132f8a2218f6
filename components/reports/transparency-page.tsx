import type { ReactNode } from "react";
import { PrivatePage } from "@/components/magazine/private-page";
import type { YearReport } from "@/features/reports/year";
import { formatNumber } from "@/lib/dates";
import { isIllegal } from "@/lib/report-kinds";
import { actionText, groundText, reasonText } from "@/lib/text.nl/reports";
import { durationText, transparencyText as t } from "@/lib/text.nl/transparency";
import styles from "./transparency.module.css";

type Decided = YearReport["settled"];

/** All that there is to tell about a year: numbers, each with what it counts. */
export function TransparencyPage({ report, running }: { report: YearReport; running: boolean }) {
  const { year, received, settled, own, objections, filter } = report;
  const median = report.settledMinutes === null ? null : durationText(report.settledMinutes);
  const objected = report.objectionMinutes === null ? null : durationText(report.objectionMinutes);
  return (
    <PrivatePage kind={t.kind} title={t.yearTitle(year)}>
      <p>{running ? t.running(year) : t.over(year)}</p>

      <h2>{t.received}</h2>
      <p>{t.receivedText(total(received))}</p>
      <Table
        head={[t.reason, t.ground, t.number]}
        rows={received.map(({ reason, count }) => [
          reasonText[reason],
          isIllegal(reason) ? t.illegal : t.rules,
          formatNumber(count),
        ])}
      />

      <h2>{t.settled}</h2>
      <p>{t.settledText(total(settled), median)}</p>
      <Decisions rows={settled} />

      <h2>{t.own}</h2>
      <p>{t.ownText(total(own))}</p>
      <Decisions rows={own} />
      <p>{t.stated(report.stated)}</p>

      <h2>{t.objections}</h2>
      <p>{t.objectionsText(objected)}</p>
      <Table
        head={[t.by, t.receivedShort, t.upheld, t.rejected]}
        rows={objections.map((row) => [
          t.party[row.party],
          formatNumber(row.received),
          formatNumber(row.upheld),
          formatNumber(row.rejected),
        ])}
      />
      <p>{t.withdrawn(report.withdrawn)}</p>

      <h2>{t.machines}</h2>
      <p>{t.machinesText}</p>
      <Table
        head={[t.action, t.number]}
        rows={[
          [t.hidden, formatNumber(filter.hidden)],
          [t.corrected, formatNumber(filter.corrected)],
          [t.errors, filter.hidden > 0 ? t.percent(filter.corrected, filter.hidden) : t.unknown],
          [t.found, formatNumber(report.found)],
          [t.decidedByMachine, formatNumber(report.decidedByMachine)],
        ]}
      />
      <p>{t.missing}</p>
      <p>
        <a href="/transparantie">{t.all}</a>
      </p>
    </PrivatePage>
  );
}

function total(rows: { count: number }[]): number {
  return rows.reduce((sum, { count }) => sum + count, 0);
}

function Decisions({ rows }: { rows: Decided }) {
  return (
    <Table
      head={[t.action, t.ground, t.number]}
      rows={rows.map(({ action, ground, count }) => [
        actionText[action],
        ground ? groundText[ground] : t.noGround,
        formatNumber(count),
      ])}
    />
  );
}

/** What is counted stands in the first column, numbers in the last. */
function Table({ head, rows }: { head: string[]; rows: ReactNode[][] }) {
  if (rows.length === 0) return null;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {head.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(([first, ...rest]) => (
          <tr key={JSON.stringify([first, rest])}>
            <th scope="row">{first}</th>
            {head.slice(1).map((name, index) => (
              <td key={name}>{rest[index]}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
