import type { Node as EditorNode } from "@tiptap/pm/model";

/** A text as one string, a line for each line of it, and the way between its characters and the places in the editor. */
export type LinearText = { text: string; placeOf: (offset: number) => number; offsetOf: (place: number) => number };

type Line = { offset: number; place: number; length: number };

export function linearText(doc: EditorNode): LinearText {
  const lines: Line[] = [];
  const texts: string[] = [];
  let offset = 0;
  doc.descendants((node, place) => {
    if (!node.isTextblock) return true;
    // What is no text, such as a footnote, is one character, as it is one place in the editor.
    const text = node.textBetween(0, node.content.size, undefined, "\ufffc");
    lines.push({ offset, place: place + 1, length: text.length });
    texts.push(text);
    offset += text.length + 1;
    return false;
  });
  return {
    text: texts.join("\n"),
    placeOf: (wanted) => {
      const line = lines.findLast((one) => one.offset <= wanted);
      return line ? line.place + Math.min(wanted - line.offset, line.length) : 0;
    },
    offsetOf: (wanted) => {
      const line = lines.findLast((one) => one.place <= wanted);
      return line ? line.offset + Math.min(wanted - line.place, line.length) : 0;
    },
  };
}
