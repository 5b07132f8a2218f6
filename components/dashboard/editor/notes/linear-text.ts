import type { Node as EditorNode } from "@tiptap/pm/model";
import { isInserted } from "../suggestions/marks";

/**
 * A text as one string, a line for each line of it, and the way between its characters and the places in the editor. What is only
 * proposed is not in it.
 */
export type LinearText = { text: string; placeOf: (offset: number) => number; offsetOf: (place: number) => number };

type Stretch = { offset: number; place: number; length: number };

export function linearText(doc: EditorNode): LinearText {
  const stretches: Stretch[] = [];
  let text = "";
  doc.descendants((node, place) => {
    if (!node.isTextblock) return true;
    const line = stretchesOf(node, place + 1);
    if (line.length === 0) return false;
    if (stretches.length > 0) text += "\n";
    for (const { words, place: start } of line) {
      stretches.push({ offset: text.length, place: start, length: words.length });
      text += words;
    }
    return false;
  });
  return {
    text,
    placeOf: (wanted) => {
      const stretch = stretches.findLast((one) => one.offset <= wanted);
      return stretch ? stretch.place + Math.min(wanted - stretch.offset, stretch.length) : 0;
    },
    offsetOf: (wanted) => {
      const stretch = stretches.findLast((one) => one.place <= wanted);
      return stretch ? stretch.offset + Math.min(wanted - stretch.place, stretch.length) : 0;
    },
  };
}

/** The words of one line, in pieces where something that is proposed stands between them. */
function stretchesOf(block: EditorNode, start: number): { words: string; place: number }[] {
  const pieces: { words: string; place: number; end: number }[] = [];
  block.forEach((node, offset) => {
    if (isInserted(node)) return;
    const place = start + offset;
    // What is no text, such as a footnote, is one character, as it is one place in the editor.
    const words = node.text ?? "\ufffc";
    const before = pieces.at(-1);
    if (before?.end === place)
      pieces[pieces.length - 1] = { ...before, words: before.words + words, end: place + node.nodeSize };
    else pieces.push({ words, place, end: place + node.nodeSize });
  });
  return pieces;
}
