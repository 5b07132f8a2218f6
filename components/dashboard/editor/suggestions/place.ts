import type { Node as EditorNode, Schema } from "@tiptap/pm/model";
import type { EditorState, Transaction } from "@tiptap/pm/state";
import { type Change, findChange, type Lines } from "@/lib/rich-text/suggestion";
import { isSame } from "@/lib/three-way";
import { inlineOf } from "../document/to-editor";
import { linearText } from "../notes/linear-text";
import { isJoining, jointsBetween } from "./joints";
import { breakName, deletion, insertion, jointName, type SuggestionAttributes, suggestionOf } from "./marks";
import { changesIn, standingIn } from "./read";

/** A suggestion that is open, as the server has it. */
export type Open = { attrs: SuggestionAttributes; change: Change };

/**
 * Makes the suggestions in the text those that are open: takes away what is not (or no longer so), and puts in what is missing where its words are
 * found. `own` names what was typed here and is not on the server yet: that stays as it is. Null when there is nothing to do.
 */
export function place(state: EditorState, open: readonly Open[], own: ReadonlySet<string>): Transaction | null {
  const { tr } = state;
  const wanted = new Map(open.map((one) => [one.attrs.id, one]));
  for (const [id, { change }] of changesIn(state.doc)) {
    const now = wanted.get(id);
    if (!own.has(id) && !(now && isSameChange(now.change, change))) clear(tr, id);
  }
  const there = new Set(standingIn(tr.doc).map(({ id }) => id));
  for (const one of open) if (!there.has(one.attrs.id) && !own.has(one.attrs.id)) putIn(tr, one);
  return tr.docChanged ? tr.setMeta("addToHistory", false) : null;
}

/** Whether two changes propose the same, wherever they stand. */
export function isSameChange(a: Change, b: Change): boolean {
  return isSame([a.anchor.quote, a.inserted], [b.anchor.quote, b.inserted]);
}

function clear(tr: Transaction, id: string): void {
  const pieces = standingIn(tr.doc).find((one) => one.id === id)?.pieces ?? [];
  for (const piece of pieces.toReversed()) {
    if (piece.goes) tr.removeMark(piece.from, piece.to, tr.doc.type.schema.marks[deletion]);
    else tr.delete(piece.from, piece.to);
  }
}

/** Words that someone else proposes to take out as well wait until that is decided. */
function putIn(tr: Transaction, { attrs, change }: Open): void {
  const { schema } = tr.doc.type;
  const linear = linearText(tr.doc);
  const found = findChange(linear.text, change);
  if (!found) return;
  const empty = linear.text === "" ? firstLine(tr.doc) : null;
  const [from, to] = [linear.placeOf(found.from), empty ?? linear.placeOf(found.to)];
  const words = wordsOf(schema, change.inserted, attrs);
  const joints = jointsBetween(tr.doc, from, to);
  if (change.anchor.quote !== "" && isTaken(tr.doc, from, to, joints)) return;
  if (change.anchor.quote === "\n" && joints.length === 0) return;
  if (!tr.doc.resolve(to).parent.inlineContent) return;
  if (words.length > 0) tr.insert(to, words);
  if (change.anchor.quote === "") return;
  const goes = schema.mark(deletion, attrs);
  tr.doc.nodesBetween(from, to, (node, at) => {
    if (node.isInline && !suggestionOf(node)) tr.addMark(Math.max(at, from), Math.min(at + node.nodeSize, to), goes);
    return true;
  });
  const sign = schema.node(jointName, null, undefined, [schema.mark(insertion, attrs)]);
  for (const end of joints.toReversed()) tr.insert(end, sign);
}

function isTaken(doc: EditorNode, from: number, to: number, joints: number[]): boolean {
  let taken = joints.some((end) => isJoining(doc, end));
  doc.nodesBetween(from, to, (node) => {
    if (suggestionOf(node)?.type.name === deletion) taken = true;
    return !taken;
  });
  return taken;
}

/** Where something can be written in a text without words. */
function firstLine(doc: EditorNode): number | null {
  let at: number | null = null;
  doc.descendants((node, place) => {
    if (at === null && node.isTextblock) at = place + 1;
    return at === null;
  });
  return at;
}

function wordsOf(schema: Schema, lines: Lines, attrs: SuggestionAttributes): EditorNode[] {
  const comes = schema.mark(insertion, attrs);
  return lines.flatMap((line, index) => [
    ...(index > 0 ? [schema.node(breakName, null, undefined, [comes])] : []),
    ...line.map((inline) => schema.nodeFromJSON(inlineOf(inline))).map((node) => node.mark(comes.addToSet(node.marks))),
  ]);
}
