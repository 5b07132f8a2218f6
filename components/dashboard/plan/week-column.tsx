import { useDroppable } from "@dnd-kit/core";
import { SortableContext, verticalListSortingStrategy } from "@dnd-kit/sortable";
import { Badge } from "@/components/ui/badge";
import { DeskLink } from "@/components/ui/desk-link";
import type { DeskWeek, Piece } from "@/features/issues/desk";
import { formatDate, startOfWeek } from "@/lib/dates";
import { planText as t } from "@/lib/text.nl/plan";
import { weekKey } from "@/lib/week-key";
import { PieceCard } from "./piece-card";
import { type DeskState, unplaced } from "./use-desk";
import styles from "./week-desk.module.css";

/** A week with fewer pieces has gaps, one with more is full. */
const few = 3;
const many = 12;

type Props = {
  week: DeskWeek | null;
  /** Below zero a week that is over, zero this week, above it one to come. */
  age: number;
  state: DeskState;
  fades: (piece: Piece) => boolean;
};

/** One week of the desk; without one, what has no week yet. */
export function WeekColumn({ week, age, state, fades }: Props) {
  const key = week ? weekKey(week.week) : unplaced;
  const pieces = state.columns[key] ?? [];
  const { setNodeRef } = useDroppable({ id: key });
  return (
    <section className={styles.column} data-now={week !== null && age === 0} aria-label={week ? undefined : t.unplaced}>
      {week ? <Head week={week} age={age} count={pieces.length} /> : <h2 className={styles.title}>{t.unplaced}</h2>}
      <SortableContext items={pieces.map((piece) => piece.id)} strategy={verticalListSortingStrategy}>
        <ul ref={setNodeRef} className={styles.list}>
          {pieces.length === 0 ? <li className={styles.empty}>{week ? t.emptyWeek : t.unplacedEmpty}</li> : null}
          {pieces.map((piece) => (
            <PieceCard key={piece.id} piece={piece} column={key} state={state} faded={fades(piece)} />
          ))}
        </ul>
      </SortableContext>
    </section>
  );
}

function Head({ week, age, count }: { week: DeskWeek; age: number; count: number }) {
  return (
    <div className={styles.head}>
      <h2 className={styles.title}>
        <DeskLink href={`/redactie/planning/${weekKey(week.week)}`}>{t.week(week.week.week)}</DeskLink>
        {age === 0 ? <Badge tone="accent">{t.now}</Badge> : null}
        {age >= 0 && count < few ? <Badge tone="warn">{t.gap}</Badge> : null}
        {count > many ? <Badge tone="warn">{t.overload}</Badge> : null}
      </h2>
      <p className={styles.about}>
        {t.from(formatDate(startOfWeek(week.week)))}, {t.count(count)}
      </p>
      {week.title ? <p>{week.title}</p> : null}
    </div>
  );
}
