import { StatusBadge } from "@/components/dashboard/status-badge";
import { DeskLink } from "@/components/ui/desk-link";
import table from "@/components/ui/table.module.css";
import type { Piece } from "@/features/issues/desk";
import { articleListText as list } from "@/lib/text.nl/desk-articles";
import { planText as t } from "@/lib/text.nl/plan";
import { PieceDates } from "./piece-dates";

/** What an issue holds, in its order. */
export function WeekList({ pieces }: { pieces: Piece[] }) {
  if (pieces.length === 0) return null;
  return (
    <table className={table.table}>
      <thead>
        <tr>
          <th scope="col" className={table.wide}>
            {list.columnTitle}
          </th>
          <th scope="col">{list.columnStatus}</th>
          <th scope="col">{list.columnSection}</th>
          <th scope="col">{t.person}</th>
          <th scope="col">{t.slotDeadline}</th>
        </tr>
      </thead>
      <tbody>
        {pieces.map((piece) => (
          <tr key={piece.id}>
            <td>
              <DeskLink href={`/redactie/artikelen/${piece.id}`} data-row>
                {piece.title}
              </DeskLink>
            </td>
            <td>
              <StatusBadge status={piece.status} />
            </td>
            <td>{piece.section}</td>
            <td>{piece.assignee}</td>
            <td>
              <PieceDates piece={piece} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
