import { DeskLink } from "@/components/ui/desk-link";
import table from "@/components/ui/table.module.css";
import type { PageRow } from "@/features/pages/desk";
import { arrangeText as t } from "@/lib/text.nl/arrange";

export function PageTable({ rows }: { rows: PageRow[] }) {
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={table.wide}>
            {t.pageTitle}
          </th>
          <th scope="col">{t.columnAddress}</th>
          <th scope="col">{t.columnPosition}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <td>
              <DeskLink href={`/redactie/indeling/bladzijden/${row.id}`} data-row>
                {row.title}
              </DeskLink>
            </td>
            <td className={table.muted}>/{row.slug}</td>
            <td className="desk-number">{row.position}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
