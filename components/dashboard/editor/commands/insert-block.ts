import type { Editor, JSONContent } from "@tiptap/core";
import { Selection, TextSelection, type Transaction } from "@tiptap/pm/state";

/** Puts a block under the one with the cursor, or in place of an empty line. The cursor goes into its text, or else below it. */
export function insertBlock(editor: Editor, content: JSONContent): void {
  editor
    .chain()
    .command(({ tr }) => {
      const node = editor.schema.nodeFromJSON(content);
      const { from, to } = placeFor(tr);
      tr.replaceWith(from, to, node);
      const after = from + node.nodeSize;
      if (node.isTextblock || node.firstChild?.isTextblock) {
        tr.setSelection(Selection.near(tr.doc.resolve(from + 1)));
      } else {
        if (!tr.doc.resolve(after).nodeAfter?.isTextblock) tr.insert(after, editor.schema.node("paragraph"));
        tr.setSelection(TextSelection.create(tr.doc, after + 1));
      }
      tr.scrollIntoView();
      return true;
    })
    .run();
}

function placeFor({ selection }: Transaction): { from: number; to: number } {
  const { $from, to } = selection;
  if ($from.depth === 0) return { from: to, to };
  const block = $from.node(1);
  const end = $from.after(1);
  return { from: block.type.name === "paragraph" && block.content.size === 0 ? $from.before(1) : end, to: end };
}
