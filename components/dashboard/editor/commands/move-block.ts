import { type EditorState, NodeSelection, type Transaction } from "@tiptap/pm/state";

export type Direction = "up" | "down";

/**
 * Changes the block at `position` with its neighbour above or below, in the text or in its gallery; null at the edge. It is the
 * neighbour that moves: the selection stays where it is in the block.
 */
export function moveBlock(state: EditorState, position: number, direction: Direction): Transaction | null {
  const $block = state.doc.resolve(position);
  const block = $block.nodeAfter;
  const neighbour = direction === "up" ? $block.nodeBefore : $block.parent.maybeChild($block.index() + 1);
  if (!block || !neighbour) return null;

  const end = position + block.nodeSize;
  const size = neighbour.nodeSize;
  const tr =
    direction === "up"
      ? state.tr.delete(position - size, position).insert(end - size, neighbour)
      : state.tr.delete(end, end + size).insert(position, neighbour);
  return tr.scrollIntoView();
}

/** Where the block with the selection begins: a block of the text, or an image in its gallery. */
export function selectedBlock({ selection }: EditorState): number {
  if (selection instanceof NodeSelection && selection.node.isBlock) return selection.from;
  return selection.$from.depth === 0 ? selection.from : selection.$from.before(1);
}
