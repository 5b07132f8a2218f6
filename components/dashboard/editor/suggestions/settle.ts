import type { EditorState, Transaction } from "@tiptap/pm/state";
import { canSplit } from "@tiptap/pm/transform";
import { isJoint, join } from "./joints";
import { breakName, deletion, insertion } from "./marks";
import { type Piece, type Standing, standingIn } from "./read";

/** Makes the text as it is once these suggestions are accepted, or refused. Null when none of them stands in it. */
export function settle(state: EditorState, ids: readonly string[], accepted: boolean): Transaction | null {
  const { tr } = state;
  const wanted = standingIn(state.doc).filter(({ id }) => ids.includes(id));
  if (wanted.length === 0) return null;
  // From the end to the beginning, and read anew each time: accepting one moves those around it.
  for (const { id } of wanted.reverse()) {
    const one = standingIn(tr.doc).find((standing) => standing.id === id);
    if (one) (accepted ? accept : refuse)(tr, one);
  }
  return tr;
}

/** Lines that become one do so first: what goes at their ends goes out of the one line. */
function accept(tr: Transaction, { id, pieces }: Standing): void {
  for (const { node, from } of pieces.toReversed()) if (isJoint(node)) join(tr, from);
  const rest = standingIn(tr.doc).find((standing) => standing.id === id)?.pieces ?? [];
  for (const piece of rest.toReversed()) {
    if (piece.goes) takeOut(tr, piece);
    else if (piece.node.type.name === breakName) split(tr, piece.from);
    else tr.removeMark(piece.from, piece.to, tr.doc.type.schema.marks[insertion]);
  }
}

/** Takes words out, and the paragraph with them when nothing is left of it. */
function takeOut(tr: Transaction, { from, to }: Piece): void {
  tr.delete(from, to);
  const place = tr.doc.resolve(from);
  const whole = place.depth === 1 && place.parent.content.size === 0 && tr.doc.childCount > 1;
  if (whole) tr.delete(place.before(), place.after());
}

/** Breaks the paragraph; of a heading the rest becomes text, of a list a new item. */
function split(tr: Transaction, at: number): void {
  tr.delete(at, at + 1);
  const place = tr.doc.resolve(at);
  const { paragraph } = tr.doc.type.schema.nodes;
  const item = place.depth > 1 && place.node(-1).type.name === "listItem" && place.index(-1) === 0;
  const types = place.parent.type === paragraph || !paragraph ? undefined : [{ type: paragraph }];
  if (item && canSplit(tr.doc, at, 2)) tr.split(at, 2);
  else if (canSplit(tr.doc, at, 1, types)) tr.split(at, 1, types);
}

function refuse(tr: Transaction, { pieces }: Standing): void {
  for (const piece of pieces.toReversed()) {
    if (piece.goes) tr.removeMark(piece.from, piece.to, tr.doc.type.schema.marks[deletion]);
    else tr.delete(piece.from, piece.to);
  }
}
