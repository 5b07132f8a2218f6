import type { Announcements, UniqueIdentifier } from "@dnd-kit/core";
import { dragText as t } from "@/lib/text.nl/plan";
import { type DeskState, nameOf } from "./use-desk";

/** What a screen reader says while a piece is dragged. */
export function announcements(state: DeskState): Announcements {
  const title = (id: UniqueIdentifier) => state.pieceOf(id)?.title ?? "";
  const where = (id: UniqueIdentifier | undefined) => nameOf((id !== undefined && state.columnOf(id)) || "");
  return {
    onDragStart: ({ active }) => t.lifted(title(active.id)),
    onDragOver: ({ active, over }) => (over ? t.over(title(active.id), where(over.id)) : undefined),
    onDragEnd: ({ active, over }) => t.dropped(title(active.id), where(over?.id)),
    onDragCancel: ({ active }) => t.cancelled(title(active.id)),
  };
}
