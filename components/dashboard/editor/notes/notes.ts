import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";
import { type Anchor, findAnchor, makeAnchor } from "@/lib/rich-text/anchor";
import { ask } from "../requests";
import { linearText } from "./linear-text";

/** A note whose words stand in the text. */
export type Placed = { id: number; from: number; to: number };

/** A note, and the words that it is about. */
export type Anchored = { id: number; anchor: Anchor };

type Notes = { placed: Placed[]; shown: DecorationSet };

const notesKey = new PluginKey<Notes>("notes");

/** Words with a note are marked beside the document, not in it: they move along with the text, and what is saved never knows. */
export const Notes = Extension.create({
  name: "notes",

  addKeyboardShortcuts() {
    return {
      "Mod-Alt-m": () => {
        askNote(this.editor);
        return true;
      },
    };
  },

  addProseMirrorPlugins() {
    return [notesPlugin()];
  },
});

export function notesPlugin(): Plugin<Notes> {
  return new Plugin<Notes>({
    key: notesKey,
    state: {
      init: () => ({ placed: [], shown: DecorationSet.empty }),
      apply: (tr, before) => follow(tr, before),
    },
    props: { decorations: (state) => notesKey.getState(state)?.shown },
  });
}

function follow(tr: Transaction, before: Notes): Notes {
  const set: Placed[] | undefined = tr.getMeta(notesKey);
  if (set) return { placed: set, shown: DecorationSet.create(tr.doc, set.map(show)) };
  if (!tr.docChanged || before.placed.length === 0) return before;
  const placed = before.placed
    .map(({ id, from, to }) => ({ id, from: tr.mapping.map(from, 1), to: tr.mapping.map(to, -1) }))
    .filter(({ from, to }) => from < to);
  return { placed, shown: before.shown.map(tr.mapping, tr.doc) };
}

function show({ id, from, to }: Placed): Decoration {
  return Decoration.inline(from, to, { class: "noted", "data-note": String(id) });
}

/** The notes whose words stand in the text, in its order. */
export function placedNotes(state: EditorState): Placed[] {
  return (notesKey.getState(state)?.placed ?? []).toSorted((a, b) => a.from - b.from);
}

/** Marks the words of these notes: those that moved along stay where they are, the others are looked for. Null when all are as they were. */
export function placeNotes(state: EditorState, notes: Anchored[]): Transaction | null {
  const before = new Map(placedNotes(state).map((one) => [one.id, one]));
  if (notes.length === before.size && notes.every(({ id }) => before.has(id))) return null;
  const linear = linearText(state.doc);
  const placed = notes.flatMap(({ id, anchor }): Placed[] => {
    const known = before.get(id);
    if (known) return [known];
    const found = findAnchor(linear.text, anchor);
    return found ? [{ id, from: linear.placeOf(found.from), to: linear.placeOf(found.to) }] : [];
  });
  const same = placed.length === before.size && placed.every(({ id }) => before.has(id));
  return same ? null : state.tr.setMeta(notesKey, placed).setMeta("addToHistory", false);
}

/** Where the words of the notes stand now, told so that they are found again. */
export function anchorsOf(state: EditorState): Anchored[] {
  const linear = linearText(state.doc);
  return placedNotes(state).map(({ id, from, to }) => ({
    id,
    anchor: makeAnchor(linear.text, { from: linear.offsetOf(from), to: linear.offsetOf(to) }),
  }));
}

/** The note that the cursor is in. */
export function noteAtCursor(state: EditorState): number | null {
  const { from, to } = state.selection;
  return placedNotes(state).find((note) => note.from <= from && to <= note.to)?.id ?? null;
}

/** Asks for a note about the selected words, or for the one that the cursor is in. */
export function askNote(editor: Editor): void {
  const { state } = editor;
  const { from, to, empty } = state.selection;
  const id = empty ? noteAtCursor(state) : null;
  if (id !== null) {
    ask(editor, { kind: "note", asked: { id } });
    return;
  }
  const linear = linearText(state.doc);
  const anchor = makeAnchor(linear.text, { from: linear.offsetOf(from), to: linear.offsetOf(to) });
  ask(editor, { kind: "note", asked: { anchor: anchor.quote.trim() === "" ? null : anchor } });
}

/** Brings the words of a note in sight, selected. */
export function showNote(editor: Editor, id: number): void {
  const note = placedNotes(editor.state).find((one) => one.id === id);
  if (note) editor.chain().focus().setTextSelection(note).scrollIntoView().run();
}
