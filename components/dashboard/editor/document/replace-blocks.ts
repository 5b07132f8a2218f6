import type { EditorState, Transaction } from "@tiptap/pm/state";
import { diffIndices } from "node-diff3";
import { blockKey } from "@/lib/rich-text/merge";
import type { RichText } from "@/lib/rich-text/schema";
import { writtenBlocks } from "./from-editor";
import { toEditor } from "./to-editor";

type Place = { key: string; from: number; to: number };

/**
 * Makes the text the same as `doc` by changing only the blocks that differ, so that the cursor stays in its own. Not for undo: it is
 * someone else's work. An empty line to type in stays. Null when there is nothing to do.
 */
export function replaceBlocks(state: EditorState, doc: RichText): Transaction | null {
  const { schema } = state;
  const before = placesOf(state);
  const nodes = schema.nodeFromJSON(toEditor(doc)).children.filter((node) => writtenBlocks(node).length > 0);
  const after = nodes.map((node) => keyOf(node));
  const changes = diffIndices(
    before.map(({ key }) => key),
    after,
  );
  const { tr } = state;
  // From the end to the beginning, so that the places that are still to come hold.
  for (const { buffer1, buffer2 } of changes.reverse()) {
    const [start, length] = buffer1;
    const [first, count] = buffer2;
    const from = length > 0 ? (before[start]?.from ?? 0) : (before[start - 1]?.to ?? 0);
    const to = length > 0 ? (before[start + length - 1]?.to ?? from) : from;
    tr.replaceWith(from, to, nodes.slice(first, first + count));
  }
  return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
}

function placesOf({ doc }: EditorState): Place[] {
  const places: Place[] = [];
  doc.forEach((node, offset) => {
    if (writtenBlocks(node).length > 0) places.push({ key: keyOf(node), from: offset, to: offset + node.nodeSize });
  });
  return places;
}

function keyOf(node: Parameters<typeof writtenBlocks>[0]): string {
  return writtenBlocks(node).map(blockKey).join("\n");
}
