import { DeskTabs } from "@/components/dashboard/desk-tabs";
import { Pager } from "@/components/dashboard/pager";
import { DeskLink } from "@/components/ui/desk-link";
import table from "@/components/ui/table.module.css";
import { type Asked, isTrait, type Tab, tabs } from "@/features/statistics/asked";
import type { Row, Sums } from "@/features/statistics/queries";
import { formatNumber } from "@/lib/dates";
import { statisticsText as t } from "@/lib/text.nl/statistics";
import { numbersAddress } from "./address";
import styles from "./statistics.module.css";

/** By which word of the address a row is asked of by itself. */
const about: Partial<Record<Tab, string>> = {
  article: "artikel",
  section: "rubriek",
  author: "auteur",
  issue: "nummer",
};

type Props = { asked: Asked; rows: Row[]; totals: Sums; all: boolean; more: boolean };

/** The numbers by article, issue, section and so on. An author has own articles, and where their readers came from. */
export function NumbersTable({ asked, rows, totals, all, more }: Props) {
  const { tab, period, page } = asked;
  const shown = tabs.filter((known) => all || known === "article" || isTrait(known));
  const compared = [
    period.before && { part: "before" as const, label: t.beforeOf[period.name] },
    period.lastYear && { part: "lastYear" as const, label: t.lastYearOf[period.name] },
  ].filter((column) => column !== null);
  const bots = !isTrait(tab);
  return (
    <section className={styles.part}>
      <DeskTabs
        label={t.tabsLabel}
        tabs={shown.map((known) => ({
          href: numbersAddress(asked, { per: known }),
          label: t.tabs[known],
          here: known === tab,
        }))}
      />
      <p className={styles.tools}>
        <a href={numbersAddress(asked, { per: tab }, "/redactie/cijfers/csv")} download>
          {t.csv}
        </a>
        {tab === "campaign" ? <span>{t.campaignNote}</span> : null}
      </p>
      {rows.length === 0 ? (
        <p>{t.empty}</p>
      ) : (
        <table className={`${table.table} ${styles.numbers}`}>
          <thead>
            <tr>
              <th scope="col">{t.names[tab]}</th>
              <th scope="col">{t.views}</th>
              <th scope="col">{t.share}</th>
              {compared.map(({ label }) => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
              {bots ? <th scope="col">{t.bots}</th> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.key}>
                <th scope="row">
                  <Name asked={asked} row={row} />
                </th>
                <td data-label={t.views}>{formatNumber(row.views)}</td>
                <td data-label={t.share}>{shareOf(row.views, totals.views)}</td>
                {compared.map(({ part, label }) => (
                  <td key={label} data-label={label}>
                    {formatNumber(row[part])} <small>{t.change(row.views, row[part])}</small>
                  </td>
                ))}
                {bots ? <td data-label={t.bots}>{formatNumber(row.bots)}</td> : null}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {isTrait(tab) ? null : (
        <Pager path="/redactie/cijfers" params={asked.values} page={page} pages={more ? page + 1 : page} />
      )}
    </section>
  );
}

function Name({ asked, row }: { asked: Asked; row: Row }) {
  const word = about[asked.tab];
  if (!word) return row.name;
  return <DeskLink href={numbersAddress(asked, { [word]: row.key, per: "" })}>{row.name}</DeskLink>;
}

function shareOf(views: number, total: number): string {
  return total === 0 ? "" : `${((100 * views) / total).toFixed(1).replace(".", ",")}%`;
}
