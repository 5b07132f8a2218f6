import { DeskLink } from "@/components/ui/desk-link";
import table from "@/components/ui/table.module.css";
import type { AuthorRow } from "@/features/authors/desk";
import { formatNumber } from "@/lib/dates";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export function AuthorTable({ rows }: { rows: AuthorRow[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={table.wide}>
            {t.columnName}
          </th>
          <th scope="col">{t.columnAddress}</th>
          <th scope="col">{t.columnAccount}</th>
          <th scope="col">{t.columnArticles}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <DeskLink href={`/redactie/indeling/auteurs/${row.id}`} data-row>
                {row.name}
              </DeskLink>
            </td>
            <td className={table.muted}>/auteur/{row.slug}</td>
            <td>{row.account ?? <span className={table.muted}>{t.noAccount}</span>}</td>
            <td className="desk-number" data-label={t.columnArticles}>
              {formatNumber(row.articles)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
