import { useSortable } from "@dnd-kit/sortable";
import { CSS } from "@dnd-kit/utilities";
import { StatusBadge } from "@/components/dashboard/status-badge";
import { DeskLink } from "@/components/ui/desk-link";
import type { Piece } from "@/features/issues/desk";
import { planText as t } from "@/lib/text.nl/plan";
import { readWeekKey } from "@/lib/week-key";
import { PieceDates } from "./piece-dates";
import { type DeskState, unplaced } from "./use-desk";
import styles from "./week-desk.module.css";

type Props = { piece: Piece; column: string; state: DeskState; faded: boolean };

/** A piece on the desk: how it stands, who has it, and the ways to move it. */
export function PieceCard({ piece, column, state, faded }: Props) {
  const { attributes, listeners, setNodeRef, setActivatorNodeRef, transform, transition } = useSortable({
    id: piece.id,
    attributes: { roleDescription: "" },
  });
  return (
    <li
      ref={setNodeRef}
      className={styles.card}
      data-status={piece.status}
      data-lifted={state.lifted === piece.id}
      data-faded={faded}
      style={{ transform: CSS.Translate.toString(transform), transition }}
    >
      <button
        ref={setActivatorNodeRef}
        type="button"
        {...listeners}
        aria-describedby={attributes["aria-describedby"]}
        aria-label={t.grip(piece.title)}
        className={styles.grip}
      >
        <span aria-hidden="true">⠿</span>
      </button>
      <div className={styles.body}>
        <DeskLink href={`/redactie/artikelen/${piece.id}`} data-row>
          {piece.title}
        </DeskLink>
        <p className={styles.meta}>
          <StatusBadge status={piece.status} />
          {piece.section ? <span>{piece.section}</span> : null}
          <Assignee piece={piece} />
          <PieceDates piece={piece} />
        </p>
        <div className={styles.ways}>
          <button type="button" aria-label={t.up(piece.title)} onClick={() => state.shift(piece, -1)}>
            <span aria-hidden="true">↑</span>
          </button>
          <button type="button" aria-label={t.down(piece.title)} onClick={() => state.shift(piece, 1)}>
            <span aria-hidden="true">↓</span>
          </button>
          <select
            aria-label={t.toWeek(piece.title)}
            value={column}
            onChange={(event) => state.moveTo(piece, event.currentTarget.value)}
          >
            {state.keys.map((key) => (
              <option key={key} value={key}>
                {labelOf(key)}
              </option>
            ))}
          </select>
        </div>
      </div>
    </li>
  );
}

/** Who writes it; that nobody does matters as long as there is something to write. */
function Assignee({ piece }: { piece: Piece }) {
  if (piece.assignee) return <span>{t.by(piece.assignee)}</span>;
  return piece.status === "planned" || piece.status === "draft" ? <span>{t.nobody}</span> : null;
}

function labelOf(key: string): string {
  const week = readWeekKey(key);
  return key === unplaced || !week ? t.none : t.week(week.week).toLowerCase();
}
