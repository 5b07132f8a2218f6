import type { EditorState, Transaction } from "@tiptap/pm/state";
import { canJoin, canSplit } from "@tiptap/pm/transform";
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

function accept(tr: Transaction, { pieces }: Standing): void {
  const joints = jointsOf(tr, pieces);
  for (const [index, piece] of [...pieces.entries()].reverse()) {
    const joint = joints.get(index);
    if (piece.goes) {
      const whole = takeOut(tr, piece);
      if (!whole && joint !== undefined && canJoin(tr.doc, joint)) tr.join(joint);
    } else if (piece.node.type.name === breakName) split(tr, piece.from);
    else tr.removeMark(piece.from, piece.to, tr.doc.type.schema.marks[insertion]);
  }
}

/** Before which pieces two paragraphs become one: all that stood at the end of the one and the beginning of the other goes. */
function jointsOf(tr: Transaction, pieces: Piece[]): Map<number, number> {
  const joints = new Map<number, number>();
  for (const [index, piece] of pieces.entries()) {
    const before = pieces[index - 1];
    if (!before?.goes || !piece.goes) continue;
    const [end, start] = [tr.doc.resolve(before.to), tr.doc.resolve(piece.from)];
    const meet = end.parentOffset === end.parent.content.size && start.parentOffset === 0;
    if (meet && end.parent !== start.parent && end.after() === start.before()) joints.set(index, start.before());
  }
  return joints;
}

/** Takes words out, and the paragraph with them when nothing is left of it: true when it did. */
function takeOut(tr: Transaction, { from, to }: Piece): boolean {
  tr.delete(from, to);
  const place = tr.doc.resolve(from);
  const whole = place.depth === 1 && place.parent.content.size === 0 && tr.doc.childCount > 1;
  if (whole) tr.delete(place.before(), place.after());
  return whole;
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
