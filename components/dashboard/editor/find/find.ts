import { type Editor, Extension } from "@tiptap/core";
import type { Node as EditorNode } from "@tiptap/pm/model";
import { type EditorState, Plugin, PluginKey, TextSelection, type Transaction } from "@tiptap/pm/state";
import { Decoration, DecorationSet } from "@tiptap/pm/view";

export type Match = { from: number; to: number };

/**
 * What is looked for, where it stands, and which of the places one is at. `replacing` when there is something to put in place of it; `asked`
 * counts how often someone asked to look.
 */
export type Finding = {
  query: string;
  replacing: boolean;
  asked: number;
  matches: Match[];
  index: number;
  shown: DecorationSet;
};

type Step = { query?: string; replacing?: boolean; asked?: number; index?: number } | "close";

const findKey = new PluginKey<Finding | null>("find");
const mostMatches = 5000;

/** Ctrl F and Ctrl H in the text look in the text, and not in the page around it. */
export const Find = Extension.create({
  name: "find",

  addKeyboardShortcuts() {
    return {
      "Mod-f": () => openFind(this.editor, false),
      "Mod-h": () => openFind(this.editor, true),
    };
  },

  addProseMirrorPlugins() {
    return [findPlugin()];
  },
});

export function findPlugin(): Plugin<Finding | null> {
  return new Plugin<Finding | null>({
    key: findKey,
    state: { init: () => null, apply: (tr, before) => next(tr, before) },
    props: { decorations: (state) => findKey.getState(state)?.shown },
  });
}

/** What is being looked for; null while nobody looks for anything. */
export function finding(state: EditorState): Finding | null {
  return findKey.getState(state) ?? null;
}

function next(tr: Transaction, before: Finding | null): Finding | null {
  const step: Step | undefined = tr.getMeta(findKey);
  if (step === "close") return null;
  if (!step && (!before || !tr.docChanged)) return before;
  const { query = "", replacing = false, asked = 0, index = 0 } = { ...before, ...step };
  const same = !tr.docChanged && before?.query === query;
  const matches = same ? before.matches : findMatches(tr.doc, query);
  // A new question begins at what comes after the cursor.
  const wanted = step && "query" in step ? matches.findIndex(({ from }) => from >= tr.selection.from) : index;
  const at = matches.length === 0 ? 0 : Math.min(Math.max(wanted, 0), matches.length - 1);
  return { query, replacing, asked, matches, index: at, shown: show(tr.doc, matches, at) };
}

function show(doc: EditorNode, matches: Match[], index: number): DecorationSet {
  const shown = matches.map(({ from, to }, at) =>
    Decoration.inline(from, to, { class: at === index ? "found here" : "found" }),
  );
  return DecorationSet.create(doc, shown);
}

/** Where these letters stand in the text, large or small, also where a part of them is bold; never across lines. */
export function findMatches(doc: EditorNode, query: string): Match[] {
  if (query === "") return [];
  const pattern = new RegExp(query.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"), "giu");
  const matches: Match[] = [];
  doc.descendants((node, place) => {
    if (!node.isTextblock) return matches.length < mostMatches;
    const text = node.textBetween(0, node.content.size, undefined, "\ufffc");
    for (const { index, 0: found } of text.matchAll(pattern)) {
      if (matches.length < mostMatches) matches.push({ from: place + 1 + index, to: place + 1 + index + found.length });
    }
    return false;
  });
  return matches;
}

/** Begins to look, for what is selected when that is a few words in one line. */
export function openFind(editor: Editor, replacing: boolean): true {
  const { state, view } = editor;
  const { from, to, $from, $to } = state.selection;
  const selected = $from.sameParent($to) ? state.doc.textBetween(from, to).slice(0, 200) : "";
  const before = finding(state);
  const query = selected || (before?.query ?? "");
  const step: Step = { query, replacing: replacing || before?.replacing === true, asked: (before?.asked ?? 0) + 1 };
  view.dispatch(state.tr.setMeta(findKey, step));
  return true;
}

export function lookFor(editor: Editor, query: string): void {
  editor.view.dispatch(editor.state.tr.setMeta(findKey, { query } satisfies Step));
  reveal(editor);
}

/** Goes to the next place, or the one before; after the last comes the first. */
export function goTo(editor: Editor, direction: 1 | -1): void {
  const { matches = [], index = 0 } = finding(editor.state) ?? {};
  if (matches.length === 0) return;
  const to = (index + direction + matches.length) % matches.length;
  editor.view.dispatch(editor.state.tr.setMeta(findKey, { index: to } satisfies Step));
  reveal(editor);
}

/** Puts other words in place of what one is at; the next place is then the one. */
export function replaceOne(editor: Editor, replacement: string): void {
  const tr = replaceMatches(editor.state, replacement, "one");
  if (tr) editor.view.dispatch(tr);
  reveal(editor);
}

/** Puts other words in all places, as one step to undo; answers in how many. */
export function replaceAll(editor: Editor, replacement: string): number {
  const count = finding(editor.state)?.matches.length ?? 0;
  const tr = replaceMatches(editor.state, replacement, "all");
  if (tr) editor.view.dispatch(tr);
  return count;
}

/** From the last to the first, so that the places that are still to come hold; the words keep their marks. */
export function replaceMatches(state: EditorState, replacement: string, which: "one" | "all"): Transaction | null {
  const { matches = [], index = 0 } = finding(state) ?? {};
  const chosen = which === "all" ? matches : matches.slice(index, index + 1);
  if (chosen.length === 0) return null;
  const { tr } = state;
  for (const { from, to } of chosen.toReversed()) tr.insertText(replacement, from, to);
  if (which === "all") return tr;
  // What was put in may hold what is looked for: that is not the next.
  const after = (chosen[0]?.from ?? 0) + replacement.length;
  const at = findMatches(tr.doc, finding(state)?.query ?? "").findIndex(({ from }) => from >= after);
  return tr.setMeta(findKey, { index: Math.max(at, 0) } satisfies Step);
}

/** Gives the text the focus back, with what one was at selected. */
export function leaveFind(editor: Editor): void {
  const { matches = [], index = 0 } = finding(editor.state) ?? {};
  const match = matches[index];
  const tr = editor.state.tr.setMeta(findKey, "close" satisfies Step);
  if (match) tr.setSelection(TextSelection.create(tr.doc, match.from, match.to));
  editor.view.dispatch(tr);
  editor.view.focus();
}

/** The focus is elsewhere, and then the editor itself does not scroll. */
function reveal(editor: Editor): void {
  const { matches = [], index = 0 } = finding(editor.state) ?? {};
  const match = matches[index];
  if (!match) return;
  const { node } = editor.view.domAtPos(match.from);
  const element = node instanceof Element ? node : node.parentElement;
  element?.scrollIntoView({ block: "center" });
}
