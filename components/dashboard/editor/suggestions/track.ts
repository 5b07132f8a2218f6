import { type Node as EditorNode, Fragment, type Mark, type Slice } from "@tiptap/pm/model";
import { type EditorState, Selection, type Transaction } from "@tiptap/pm/state";
import { AddMarkStep, Mapping, RemoveMarkStep, ReplaceStep, type Step } from "@tiptap/pm/transform";
import { beforeJoint, isJoining, jointsBetween } from "./joints";
import {
  breakName,
  deletion,
  insertion,
  isInserted,
  jointName,
  type SuggestionAttributes,
  suggestionOf,
} from "./marks";

/** What tells the browser and the history how something was typed. */
const kept = ["composition", "uiEvent", "paste", "addToHistory"];

/**
 * Proposes what a transaction would do: words that it takes out are marked as going, words that it puts in as coming. What one proposed oneself
 * is simply changed. Lines that become one get a sign. Null for what cannot be proposed: other blocks, pictures.
 */
export function track(state: EditorState, tr: Transaction, fresh: () => SuggestionAttributes): Transaction | null {
  const out = state.tr;
  for (const [index, step] of tr.steps.entries()) {
    const wanted = wantedBy(step, tr.docs[index + 1] ?? tr.doc);
    const before = new Mapping(tr.mapping.maps.slice(0, index)).invert();
    const place = (at: number, side: -1 | 1) => out.mapping.map(before.map(at, side), side);
    if (!wanted) return null;
    const to = place(wanted.to, 1);
    const from = wanted.from === wanted.to && wanted.typed ? to : Math.min(to, place(wanted.from, -1));
    const lines = linesOf(wanted.slice)?.map((line) => (wanted.typed ? line : line.filter(isFree)));
    if (!lines || !propose(out, { from, to }, lines, fresh)) return null;
  }
  const [first] = tr.steps;
  if (!out.selectionSet && first instanceof ReplaceStep) {
    // The words still stand there: the cursor goes to their other side, as if they did not.
    const forward = state.selection.empty && first.from === state.selection.from;
    const at = forward ? out.mapping.map(first.to) : beforeJoint(out.doc, out.mapping.map(first.from));
    out.setSelection(Selection.near(out.doc.resolve(at), forward ? 1 : -1));
  }
  for (const name of kept) if (tr.getMeta(name) !== undefined) out.setMeta(name, tr.getMeta(name));
  return tr.scrolledIntoView ? out.scrollIntoView() : out;
}

type Wanted = { from: number; to: number; slice: Slice; typed: boolean };

/** What a step puts in the place of what. */
function wantedBy(step: Step, after: EditorNode): Wanted | null {
  if (step instanceof ReplaceStep) return { from: step.from, to: step.to, slice: step.slice, typed: true };
  if (!(step instanceof AddMarkStep) && !(step instanceof RemoveMarkStep)) return null;
  return { from: step.from, to: step.to, slice: after.slice(step.from, step.to), typed: false };
}

/** What is put in, as lines of what a line can hold; null when there is something else among it. */
function linesOf({ content }: Slice): EditorNode[][] | null {
  if (content.firstChild?.isInline) return [[...content.content]];
  const lines: EditorNode[][] = [];
  let other = false;
  content.descendants((node) => {
    if (node.isTextblock) lines.push([...node.children]);
    else if (node.isLeaf) other = true;
    return !node.isTextblock;
  });
  return other ? null : lines;
}

function propose(
  out: Transaction,
  { from, to }: { from: number; to: number },
  lines: EditorNode[][],
  fresh: () => SuggestionAttributes,
): boolean {
  const { schema } = out.doc.type;
  const going = linesBetween(out.doc, from, to);
  const joints = going ? jointsBetween(out.doc, from, to) : [];
  if (!going || going.length + joints.length + lines.length === 0) return false;
  const attrs = ownBeside(out.doc, from, to)?.attrs ?? fresh();
  const goes = schema.mark(deletion, attrs);
  const done = out.steps.length;
  for (const { node, start, end } of going.toReversed()) {
    const mark = suggestionOf(node);
    if (!mark) out.addMark(start, end, goes);
    else if (isInserted(node) && mark.attrs.own) out.delete(start, end);
  }
  const comes = schema.mark(insertion, attrs);
  const now = (place: number) => new Mapping(out.mapping.maps.slice(done)).map(place, -1);
  for (const end of joints.toReversed()) {
    if (!isJoining(out.doc, now(end))) out.insert(now(end), schema.node(jointName, null, undefined, [comes]));
  }
  if (lines.length === 0) return true;
  const at = outside(out.doc, now(to));
  if (at === null) return false;
  const words = Fragment.from(
    lines.flatMap((line, index) => [
      ...(index > 0 ? [schema.node(breakName, null, undefined, [comes])] : []),
      ...line.map((node) => node.mark(comes.addToSet(plainMarks(node)))),
    ]),
  );
  out.insert(at, words);
  out.setSelection(Selection.near(out.doc.resolve(at + words.size), -1));
  return true;
}

type Stretch = { node: EditorNode; start: number; end: number };

/** What stands in the lines of a range; null when there is something else than lines in it. */
function linesBetween(doc: EditorNode, from: number, to: number): Stretch[] | null {
  const found: Stretch[] = [];
  let other = false;
  doc.nodesBetween(from, to, (node, place) => {
    if (node.isInline) found.push({ node, start: Math.max(from, place), end: Math.min(to, place + node.nodeSize) });
    else if (node.isLeaf) other = true;
    return !other;
  });
  return other ? null : found.filter(({ start, end }) => start < end);
}

/** One's own suggestion that a range touches: what is typed on is part of it. */
function ownBeside(doc: EditorNode, from: number, to: number): Mark | null {
  const within = linesBetween(doc, from, to)?.map(({ node }) => node) ?? [];
  const beside = [doc.resolve(from).nodeBefore, ...within, doc.resolve(to).nodeAfter];
  const marks = beside.flatMap((node) => (node ? (suggestionOf(node) ?? []) : []));
  return marks.find((mark) => mark.attrs.own) ?? null;
}

/** The place itself, or behind what someone else proposes there: nobody writes in another's suggestion. Null where there is no line. */
function outside(doc: EditorNode, at: number): number | null {
  const place = doc.resolve(at);
  if (!place.parent.inlineContent) {
    const near = Selection.near(place, -1);
    return near.$from.parent.inlineContent ? near.from : null;
  }
  const [before, after] = [place.nodeBefore, place.nodeAfter];
  const [left, right] = [before && suggestionOf(before), after && suggestionOf(after)];
  const inside = after && right && left?.attrs.id === right.attrs.id && isInserted(after) && !right.attrs.own;
  return inside ? outside(doc, at + after.nodeSize) : at;
}

/** Words that are made bold take nothing along of what others propose, nor what goes already. */
function isFree(node: EditorNode): boolean {
  const mark = suggestionOf(node);
  return !mark || (isInserted(node) && mark.attrs.own === true);
}

function plainMarks(node: EditorNode): readonly Mark[] {
  return node.marks.filter(({ type }) => type.name !== insertion && type.name !== deletion);
}
