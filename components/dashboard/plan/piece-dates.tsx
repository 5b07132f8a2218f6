import type { Piece } from "@/features/issues/desk";
import { civilTime, formatTime } from "@/lib/dates";
import { planText as t } from "@/lib/text.nl/plan";
import styles from "./week-desk.module.css";

/** Until when a piece must be written, and when it comes out by itself; what is late says so. */
export function PieceDates({ piece }: { piece: Piece }) {
  const written = piece.status !== "planned" && piece.status !== "draft";
  return (
    <>
      {piece.deadline !== null && !written ? <Moment at={piece.deadline} ahead={t.deadline} late={t.late} /> : null}
      {piece.publishAt !== null && piece.status === "scheduled" ? (
        <Moment at={piece.publishAt} ahead={t.publishAt} late={t.publishLate} />
      ) : null}
    </>
  );
}

type Say = (date: string) => string;

function Moment({ at, ahead, late }: { at: string; ahead: Say; late: Say }) {
  const instant = new Date(at);
  const { day, month } = civilTime(instant);
  const said = `${day}-${month} ${formatTime(instant)}`;
  const isLate = instant.getTime() < Date.now();
  // The server's clock and the browser's may differ by a moment: then the browser is right.
  return (
    <time dateTime={at} className={isLate ? styles.late : undefined} suppressHydrationWarning>
      {isLate ? late(said) : ahead(said)}
    </time>
  );
}
