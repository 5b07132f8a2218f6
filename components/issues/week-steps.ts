/** A place in the calendar: the month's column and the row in it. */
export type Place = { month: number; row: number };

/** Which weeks can be gone to, month by month. */
export type Reachable = boolean[][];

/**
 * Where a key leads from a week: down and up are the next and the previous week, right and left the same row of the months beside,
 * Home and End the first and the last week of the year. Weeks that cannot be gone to are passed over; null when there is none.
 */
export function stepFrom(weeks: Reachable, from: Place, key: string): Place | null {
  const places = weeks.flatMap((rows, month) => rows.map((_, row) => ({ month, row })));
  const at = places.findIndex(({ month, row }) => month === from.month && row === from.row);
  const open = ({ month, row }: Place) => weeks[month]?.[row] === true;
  switch (key) {
    case "ArrowDown":
      return places.slice(at + 1).find(open) ?? null;
    case "ArrowUp":
      return places.slice(0, at).findLast(open) ?? null;
    case "ArrowRight":
      return (
        rowOf(weeks, from.row)
          .slice(from.month + 1)
          .find(open) ?? null
      );
    case "ArrowLeft":
      return rowOf(weeks, from.row).slice(0, from.month).findLast(open) ?? null;
    case "Home":
      return places.find(open) ?? null;
    case "End":
      return places.findLast(open) ?? null;
    default:
      return null;
  }
}

/** The same row in each month; a month without a fifth week gives its last. */
function rowOf(weeks: Reachable, row: number): Place[] {
  return weeks.map((rows, month) => ({ month, row: Math.min(row, rows.length - 1) }));
}
