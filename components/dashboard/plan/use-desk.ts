import type { DragEndEvent, DragOverEvent, DragStartEvent, UniqueIdentifier } from "@dnd-kit/core";
import { arrayMove } from "@dnd-kit/sortable";
import { useEffect, useRef, useState } from "react";
import { attempt, refusalText } from "@/components/dashboard/attempt";
import { movePiece } from "@/features/issues/actions";
import type { Piece, WeekDesk } from "@/features/issues/desk";
import { planText as t } from "@/lib/text.nl/plan";
import { readWeekKey, weekKey } from "@/lib/week-key";

/** The column of what has no week. */
export const unplaced = "geen";

/** The pieces of each column, by `2026-47` or `unplaced`. */
type Columns = Record<string, Piece[]>;

/** A place on the desk: a column, and how far down. */
type Place = { to: string; index: number };

/** `undo` is where the piece came from, and the version that the move left. */
type Said = { tone: "good" | "bad"; text: string; undo: { piece: Piece; place: Place; version: number } | null };

export type DeskState = ReturnType<typeof useDesk>;

/**
 * What stands where on the desk, while it is dragged and while the server has not answered yet. Moves go one after the other, each with the
 * version that the one before it left; one that is refused puts the desk back as the server has it.
 */
export function useDesk(desk: WeekDesk) {
  const [columns, setColumns] = useState(() => columnsOf(desk));
  const [lifted, setLifted] = useState<number | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const versions = useRef(new Map<number, number>());
  const line = useRef<Promise<unknown>>(Promise.resolve());
  const before = useRef(columns);
  const busy = useRef(0);

  useEffect(() => {
    if (busy.current > 0) return;
    setColumns(columnsOf(desk));
  }, [desk]);

  const columnOf = (id: UniqueIdentifier, within: Columns = columns): string | null => {
    if (typeof id === "string") return id in within ? id : null;
    return Object.keys(within).find((key) => within[key]?.some((piece) => piece.id === id)) ?? null;
  };

  const pieceOf = (id: UniqueIdentifier): Piece | null =>
    Object.values(columns)
      .flat()
      .find((piece) => piece.id === id) ?? null;

  /** Tells the server; the desk shows it already. Without a version: of the piece as it was last seen here. */
  const send = (piece: Piece, { to, index }: Place, from: Place | null, left?: number) => {
    busy.current += 1;
    line.current = line.current.then(async () => {
      const version = left ?? Math.max(versions.current.get(piece.id) ?? 0, piece.version);
      const result = await attempt(() => movePiece({ id: piece.id, version, week: readWeekKey(to), index }));
      busy.current -= 1;
      if (result.ok) {
        versions.current.set(piece.id, result.data.version);
        setSaid({
          tone: "good",
          text: t.moved(piece.title, nameOf(to)),
          undo: from && { piece, place: from, version: result.data.version },
        });
        return;
      }
      setColumns(columnsOf(desk));
      setSaid({
        tone: "bad",
        text: refusalText(result, { stale: t.moveStale, invalid: t.cannotUnplace }),
        undo: null,
      });
    });
  };

  const placeOf = (piece: Piece, within: Columns): Place | null => {
    const to = columnOf(piece.id, within);
    return to === null ? null : { to, index: within[to]?.findIndex((one) => one.id === piece.id) ?? 0 };
  };

  const place = (piece: Piece, to: string, index: number, left?: number) => {
    const from = placeOf(piece, columns);
    setColumns((now) => placed(now, piece, to, index));
    send(piece, { to, index }, from, left);
  };

  return {
    columns,
    lifted,
    said,
    columnOf,
    pieceOf,
    keys: Object.keys(columns),
    lift({ active }: DragStartEvent) {
      before.current = columns;
      setLifted(Number(active.id));
    },
    hover({ active, over }: DragOverEvent) {
      const piece = pieceOf(active.id);
      const from = columnOf(active.id);
      const to = over && columnOf(over.id);
      if (!piece || !to || !over || from === to) return;
      const index = columns[to]?.findIndex((one) => one.id === over.id) ?? -1;
      setColumns(placed(columns, piece, to, index === -1 ? (columns[to]?.length ?? 0) : index));
    },
    drop({ active, over }: DragEndEvent) {
      setLifted(null);
      const piece = pieceOf(active.id);
      const to = columnOf(active.id);
      if (!piece || !to || !over) return setColumns(before.current);
      const list = columns[to] ?? [];
      const from = list.indexOf(piece);
      const onto = list.findIndex((one) => one.id === over.id);
      const index = onto === -1 ? from : onto;
      const moved = { ...columns, [to]: arrayMove(list, from, index) };
      setColumns(moved);
      const was = before.current[to]?.findIndex((one) => one.id === piece.id) ?? -1;
      if (was !== index) send(piece, { to, index }, placeOf(piece, before.current));
    },
    cancel() {
      setLifted(null);
      setColumns(before.current);
    },
    /** Back to where it came from, when nobody touched it since. */
    undo() {
      if (!said?.undo) return;
      const { piece, place: was, version } = said.undo;
      place(pieceOf(piece.id) ?? piece, was.to, was.index, version);
    },
    /** One place earlier (-1) or later (1) in its own column. */
    shift(piece: Piece, by: -1 | 1) {
      const key = columnOf(piece.id);
      const list = key === null ? [] : (columns[key] ?? []);
      const index = list.indexOf(piece) + by;
      if (key !== null && index >= 0 && index < list.length) place(piece, key, index);
    },
    /** To the end of another column. */
    moveTo(piece: Piece, to: string) {
      place(piece, to, columns[to]?.filter((one) => one.id !== piece.id).length ?? 0);
    },
  };
}

function columnsOf(desk: WeekDesk): Columns {
  const weeks = desk.weeks.map(({ week, pieces }) => [weekKey(week), pieces] as const);
  return { ...Object.fromEntries(weeks), [unplaced]: desk.unplaced };
}

function placed(columns: Columns, piece: Piece, to: string, index: number): Columns {
  const without = Object.fromEntries(
    Object.entries(columns).map(([key, list]) => [key, list.filter((one) => one.id !== piece.id)]),
  );
  return { ...without, [to]: (without[to] ?? []).toSpliced(index, 0, piece) };
}

export function nameOf(key: string): string {
  const week = readWeekKey(key);
  return week ? t.weekLong(week.week, week.year).toLowerCase() : t.noWeek;
}
