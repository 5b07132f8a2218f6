"use client";

import { closestCorners, DndContext, KeyboardSensor, PointerSensor, useSensor, useSensors } from "@dnd-kit/core";
import { sortableKeyboardCoordinates } from "@dnd-kit/sortable";
import { UndoNotice } from "@/components/dashboard/undo-notice";
import type { WeekDesk as Desk } from "@/features/issues/desk";
import { compareWeeks, type IsoWeek } from "@/lib/iso-week";
import { dragText, planText as t } from "@/lib/text.nl/plan";
import { announcements } from "./announcements";
import { unplaced, useDesk } from "./use-desk";
import { WeekColumn } from "./week-column";
import styles from "./week-desk.module.css";

type Props = { desk: Desk; now: IsoWeek; personId: number | null; sectionId: number | null };

/** The weeks side by side; pieces move between them by dragging, by keyboard, and by the buttons on each card. */
export function WeekDesk({ desk, now, personId, sectionId }: Props) {
  const state = useDesk(desk);
  const sensors = useSensors(
    useSensor(PointerSensor, { activationConstraint: { distance: 6 } }),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const fades = (piece: { assigneeId: number | null; sectionId: number | null }) =>
    (personId !== null && piece.assigneeId !== personId) || (sectionId !== null && piece.sectionId !== sectionId);
  const shared = { state, fades };
  return (
    <>
      <UndoNotice
        tone={state.said?.tone ?? "good"}
        text={state.said?.text ?? null}
        onUndo={state.said?.undo ? state.undo : null}
      />
      <DndContext
        id="planning"
        sensors={sensors}
        collisionDetection={closestCorners}
        accessibility={{
          announcements: announcements(state),
          screenReaderInstructions: { draggable: dragText.instructions },
        }}
        onDragStart={state.lift}
        onDragOver={state.hover}
        onDragEnd={state.drop}
        onDragCancel={state.cancel}
      >
        <div className={styles.desk}>
          {desk.weeks.map((week) => (
            <WeekColumn
              key={`${week.week.year}-${week.week.week}`}
              {...shared}
              week={week}
              age={compareWeeks(week.week, now)}
            />
          ))}
          <WeekColumn {...shared} week={null} age={0} key={unplaced} />
        </div>
      </DndContext>
      <p className="desk-hidden">{t.intro}</p>
    </>
  );
}
