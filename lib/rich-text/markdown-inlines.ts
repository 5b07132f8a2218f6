import { type InlineNode, type Node, unknownAt } from "./markdown-tree";
import { inlineText } from "./plain-text";
import type { Inline, Mark } from "./schema";

/** The notes at the foot of the Markdown, by label. */
export type Notes = Map<string, { definition: Node<"footnoteDefinition">; used: boolean }>;

/** The order in which the editor keeps marks: outer first. */
const markOrder: readonly Mark["type"][] = ["link", "bold", "italic"];

/** The words of one line of Markdown. Throws an Error that names the line of what has no place there. */
export function inlinesOf(nodes: readonly InlineNode[], notes: Notes): Inline[] {
  return merged(nodes.flatMap((node) => inline(node, [], notes)));
}

function inline(node: InlineNode, marks: readonly Mark[], notes: Notes): Inline[] {
  switch (node.type) {
    case "text":
      if (node.value.includes("[^")) throw unknownAt(node, "footnote without a note");
      return [text(node.value.replace(/\s*\n\s*/g, " "), marks)];
    case "strong":
      return node.children.flatMap((child) => inline(child, withMark(marks, { type: "bold" }), notes));
    case "emphasis":
      return node.children.flatMap((child) => inline(child, withMark(marks, { type: "italic" }), notes));
    case "link": {
      const link: Mark = { type: "link", attrs: { href: node.url } };
      return node.children.flatMap((child) => inline(child, withMark(marks, link), notes));
    }
    case "break":
      return [{ type: "hardBreak" }];
    case "footnoteReference": {
      const note = notes.get(node.identifier);
      if (!note) throw unknownAt(node, "footnote without a note");
      note.used = true;
      return [{ type: "footnote", attrs: { text: noteText(note.definition) } }];
    }
    case "textDirective":
      // A word after a colon without a space in between is not a directive of ours, only text.
      if (node.children.length > 0 || Object.keys(node.attributes ?? {}).length > 0)
        throw unknownAt(node, `:${node.name}`);
      return [text(`:${node.name}`, marks)];
    default:
      throw unknownAt(node, node.type);
  }
}

/** A footnote is one plain line: its emphasis is dropped. */
function noteText(definition: Node<"footnoteDefinition">): string {
  const [only, ...others] = definition.children;
  if (only?.type !== "paragraph" || others.length > 0)
    throw unknownAt(definition, "footnote that is not one paragraph");
  return inlineText(inlinesOf(only.children, new Map()));
}

function text(value: string, marks: readonly Mark[]): Inline {
  return marks.length > 0 ? { type: "text", text: value, marks: [...marks] } : { type: "text", text: value };
}

function withMark(marks: readonly Mark[], added: Mark): Mark[] {
  const others = marks.filter((mark) => mark.type !== added.type);
  return [...others, added].sort((a, b) => markOrder.indexOf(a.type) - markOrder.indexOf(b.type));
}

/** Neighbours with the same marks are one text, as in the editor. */
function merged(inlines: readonly Inline[]): Inline[] {
  const result: Inline[] = [];
  for (const next of inlines) {
    const last = result.at(-1);
    if (last?.type === "text" && next.type === "text" && sameMarks(last.marks, next.marks)) last.text += next.text;
    else result.push(next);
  }
  return result;
}

function sameMarks(a: readonly Mark[] = [], b: readonly Mark[] = []): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
