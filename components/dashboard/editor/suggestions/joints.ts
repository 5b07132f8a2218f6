import type { Node as EditorNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, type Transaction } from "@tiptap/pm/state";
import { canJoin } from "@tiptap/pm/transform";
import { isInserted, jointName } from "./marks";

/*
 * Two lines that are to become one: a sign at the end of the first says so, until someone decides.
 */

/** The ends of the lines in a range that the next line can follow in the same block. Lines without words are none: the saved text has none. */
export function jointsBetween(doc: EditorNode, from: number, to: number): number[] {
  const lines: { start: number; end: number }[] = [];
  doc.nodesBetween(from, to, (node, place) => {
    if (node.isTextblock && hasWords(node)) lines.push({ start: place, end: place + node.nodeSize - 1 });
    return !node.isTextblock;
  });
  return lines.flatMap(({ end }, index) => {
    const next = lines[index + 1];
    return next && follows(doc, end, next.start) ? [end] : [];
  });
}

/** Whether the line with this place in it is to become one with the next. */
export function isJoining(doc: EditorNode, at: number): boolean {
  return doc.resolve(at).parent.children.some(isJoint);
}

export function isJoint(node: EditorNode): boolean {
  return node.type.name === jointName;
}

/** The place before the signs that stand directly before it. */
export function beforeJoint(doc: EditorNode, at: number): number {
  const { nodeBefore } = doc.resolve(at);
  return nodeBefore && isJoint(nodeBefore) ? beforeJoint(doc, at - nodeBefore.nodeSize) : at;
}

/** Makes two lines one, where the sign of it stands. */
export function join(tr: Transaction, at: number): void {
  tr.delete(at, at + 1);
  const end = tr.doc.resolve(at).after();
  for (let next = tr.doc.nodeAt(end); next?.isTextblock && !hasWords(next); next = tr.doc.nodeAt(end)) {
    if (next.content.size > 0) return;
    tr.delete(end, end + next.nodeSize);
  }
  if (canJoin(tr.doc, end)) tr.join(end);
}

/** Keeps each sign at the end of its line while someone writes there, and takes it away once the lines are one, or the next line is gone. */
export function jointKeeper(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      if (!transactions.some(({ docChanged }) => docChanged)) return null;
      const now = (place: number) => transactions.reduce((at, tr) => tr.mapping.map(at), place);
      const { tr } = after;
      for (const { place, end } of signsIn(before).toReversed()) keep(tr, now(place), now(end + 2));
      return tr.docChanged ? tr : null;
    },
  });
}

function keep(tr: Transaction, at: number, next: number): void {
  const sign = tr.doc.nodeAt(at);
  if (!sign || !isJoint(sign)) return;
  const $sign = tr.doc.resolve(at);
  const end = $sign.end();
  const one = tr.doc.resolve(next).parent === $sign.parent;
  if (one || jointsBetween(tr.doc, end, nextLine(tr.doc, end)).length === 0) tr.delete(at, at + 1);
  else if ($sign.parent.children.slice($sign.index() + 1).some((node) => !isInserted(node))) {
    tr.insert(end, sign).delete(at, at + 1);
  }
}

function signsIn({ doc }: EditorState): { place: number; end: number }[] {
  const signs: { place: number; end: number }[] = [];
  doc.descendants((block, start) => {
    if (!block.isTextblock) return true;
    block.forEach((node, offset) => {
      if (isJoint(node)) signs.push({ place: start + 1 + offset, end: start + block.nodeSize - 1 });
    });
    return false;
  });
  return signs;
}

/** Into the first line with words after a place. */
function nextLine(doc: EditorNode, from: number): number {
  let found = from;
  doc.nodesBetween(from, doc.content.size, (node, place) => {
    if (found === from && place > from && node.isTextblock && hasWords(node)) found = place + 1;
    return found === from;
  });
  return found;
}

function hasWords(line: EditorNode): boolean {
  return line.children.some((node) => !isInserted(node));
}

/** Whether only lines without words stand between two lines of one block, and the second fits in the first. */
function follows(doc: EditorNode, end: number, start: number): boolean {
  const [$end, $start] = [doc.resolve(end), doc.resolve(start)];
  if ($start.depth !== $end.depth - 1 || $start.parent !== $end.node(-1)) return false;
  const between = $start.parent.children.slice($end.index(-1) + 1, $start.index());
  const next = $start.nodeAfter;
  return between.every(({ isTextblock }) => isTextblock) && next !== null && $end.parent.canAppend(next);
}
