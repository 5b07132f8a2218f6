import type { Node as EditorNode } from "@tiptap/pm/model";
import { makeAnchor } from "@/lib/rich-text/anchor";
import { type Change, type Lines, longestDeleted } from "@/lib/rich-text/suggestion";
import { inlinesOf, joinTexts } from "../document/from-editor";
import { type LinearText, linearText } from "../notes/linear-text";
import { isJoint } from "./joints";
import { breakName, deletion, suggestionOf } from "./marks";

/** A node of a line that is proposed to come or to go; `alone` when nothing else stands in its line yet. */
export type Piece = { node: EditorNode; from: number; to: number; goes: boolean; alone: boolean };

/** A suggestion as it stands in the editor: its pieces in the order of the text. */
export type Standing = { id: string; own: boolean; pieces: Piece[] };

/** The suggestions in a text, in its order. */
export function standingIn(doc: EditorNode): Standing[] {
  const found = new Map<string, Standing>();
  doc.descendants((block, start) => {
    if (!block.isTextblock) return true;
    const marks = block.children.map(suggestionOf);
    const alone = marks.every((mark) => mark !== null && mark.type.name !== deletion);
    block.forEach((node, offset, index) => {
      const mark = marks[index];
      if (!mark) return;
      const id = String(mark.attrs.id);
      const one = found.get(id) ?? { id, own: mark.attrs.own === true, pieces: [] };
      const from = start + 1 + offset;
      one.pieces.push({ node, from, to: from + node.nodeSize, goes: mark.type.name === deletion, alone });
      found.set(id, one);
    });
    return false;
  });
  return [...found.values()];
}

/** The suggestions in a text as they are kept, by their ids. */
export function changesIn(doc: EditorNode): Map<string, { own: boolean; change: Change }> {
  const standing = standingIn(doc);
  if (standing.length === 0) return new Map();
  const linear = linearText(doc);
  return new Map(standing.map(({ id, own, pieces }) => [id, { own, change: changeOf(linear, pieces) }]));
}

function changeOf(linear: LinearText, pieces: Piece[]): Change {
  const { from, to } = rangeOf(linear, pieces);
  const lines = linesOf(pieces.filter(({ goes, node }) => !goes && !isJoint(node)).map(({ node }) => node));
  const alone = pieces.every((piece) => piece.alone);
  return {
    anchor: makeAnchor(linear.text, { from, to }, longestDeleted),
    inserted: alone ? asParagraph(linear, from, lines) : lines,
  };
}

/** The words and line ends that go, as far as they follow each other; else the place where something comes. */
function rangeOf(linear: LinearText, pieces: Piece[]): { from: number; to: number } {
  const going = pieces.filter(({ goes, node }) => goes || isJoint(node));
  const from = linear.offsetOf((going[0] ?? pieces[0])?.from ?? 0);
  let to = from;
  for (const piece of going) {
    const start = linear.offsetOf(piece.from);
    if (start !== to && !(start === to + 1 && linear.text[to] === "\n")) break;
    to = start + piece.node.nodeSize;
  }
  return { from, to };
}

/** Nodes of lines as lines: a sign of a break begins a new one. */
function linesOf(nodes: EditorNode[]): Lines {
  const lines: Lines = [[]];
  for (const node of nodes) {
    if (node.type.name === breakName) lines.push([]);
    else lines.at(-1)?.push(...inlinesOf(node));
  }
  return lines.length === 1 && lines[0]?.length === 0 ? [] : lines.map(joinTexts);
}

/** An empty line is not in the text that is saved: what was written in one comes after the line before it, as a paragraph of its own. */
function asParagraph({ text }: LinearText, at: number, lines: Lines): Lines {
  if (text === "") return lines;
  return at > 0 ? [[], ...lines] : [...lines, []];
}
