import type { ReactNodeViewProps } from "@tiptap/react";

/** From a field of a block back to the text: into the words of the block itself, or else right below it. */
export function leaveBlock({ editor, getPos, node }: ReactNodeViewProps): void {
  const position = getPos();
  if (position === undefined) return;
  const target = node.isAtom ? position + node.nodeSize + 1 : position + node.nodeSize - 2;
  editor.commands.focus(Math.min(target, editor.state.doc.content.size));
}
