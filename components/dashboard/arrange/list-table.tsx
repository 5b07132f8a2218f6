import { DeskLink } from "@/components/ui/desk-link";
import table from "@/components/ui/table.module.css";
import type { CountedRow } from "@/features/lists/queries";
import { formatNumber } from "@/lib/dates";
import { type ListKind, listPath, screenOf } from "@/lib/list-paths";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export function ListTable({ of, rows }: { of: ListKind; rows: CountedRow[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={table.wide}>
            {t.columnName}
          </th>
          <th scope="col">{t.columnAddress}</th>
          {of === "section" ? <th scope="col">{t.columnPosition}</th> : null}
          <th scope="col">{t.columnArticles}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <DeskLink href={`${screenOf(of)}/${row.id}`} data-row>
                {row.name}
              </DeskLink>
            </td>
            <td className={table.muted}>{listPath(of, row.slug)}</td>
            {of === "section" ? (
              <td className="desk-number" data-label={t.columnPosition}>
                {row.position}
              </td>
            ) : null}
            <td className="desk-number" data-label={t.columnArticles}>
              {formatNumber(row.articles)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
