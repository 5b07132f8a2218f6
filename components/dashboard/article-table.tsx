import { DeskLink } from "@/components/ui/desk-link";
import table from "@/components/ui/table.module.css";
import type { DeskRow } from "@/features/articles/desk-list";
import { articleListText as t } from "@/lib/text.nl/desk-articles";
import { StatusBadge } from "./status-badge";
import { When } from "./when";

export function ArticleTable({ rows }: { rows: DeskRow[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={table.wide}>
            {t.columnTitle}
          </th>
          <th scope="col">{t.columnStatus}</th>
          <th scope="col">{t.columnSection}</th>
          <th scope="col">{t.columnAuthor}</th>
          <th scope="col">{t.columnWeek}</th>
          <th scope="col">{t.columnChanged}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <DeskLink href={`/redactie/artikelen/${row.id}`} data-row>
                {row.title}
              </DeskLink>
            </td>
            <td>
              <StatusBadge status={row.status} sentBack={row.sentBack} />
            </td>
            <td className={table.nowrap}>{row.section}</td>
            <td>{row.bylines.join(", ")}</td>
            <td className={table.nowrap}>
              {row.week ? (
                <span className="desk-number" title={t.weekLong(row.week.week, row.week.year)}>
                  {t.weekOf(row.week.week, row.week.year)}
                </span>
              ) : null}
            </td>
            <td className={`${table.nowrap} ${table.muted}`}>
              <When at={row.updatedAt} short />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
