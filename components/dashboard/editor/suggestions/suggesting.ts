import { type Editor, Extension } from "@tiptap/core";
import { isHistoryTransaction } from "@tiptap/pm/history";
import { type EditorState, Plugin, PluginKey, type Transaction } from "@tiptap/pm/state";
import { suggestionText as t } from "@/lib/text.nl/suggestions";
import { makeUuid } from "@/lib/uuid";
import { jointKeeper } from "./joints";
import { suggestionMarks, suggestionOf } from "./marks";
import { standingIn } from "./read";
import { settle } from "./settle";
import { track } from "./track";

/** How the text is written: `on` when what is typed becomes a suggestion. `refused` counts what could not be one. */
export type Mode = { on: boolean; refused: number };

/** What the form must know about a change in the text: what was decided, or that it came from elsewhere. */
export type Told = { decided?: { ids: string[]; accepted: boolean } };

declare module "@tiptap/core" {
  interface EditorEvents {
    /** An accepting or refusing key was pressed in a suggestion. */
    decide: { ids: string[]; accepted: boolean };
  }
}

const modeKey = new PluginKey<Mode>("suggesting");
const toldKey = "suggestion";

export const Suggesting = Extension.create<{ on: boolean }>({
  name: "suggesting",
  // Before everything else that sees what is typed.
  priority: 1000,

  addOptions: () => ({ on: false }),

  addExtensions: () => suggestionMarks,

  addProseMirrorPlugins() {
    return [modePlugin(this.options.on), jointKeeper()];
  },

  dispatchTransaction({ transaction, next }) {
    const { state } = this.editor;
    if (!isSuggesting(state) || !isTyped(transaction)) return next(transaction);
    const tracked = track(state, transaction, () => ({ id: makeUuid(), own: true, label: t.ownLabel }));
    next(tracked ?? state.tr.setMeta(modeKey, { refused: true }));
  },

  addKeyboardShortcuts() {
    const { editor } = this;
    const decide = (accepted: boolean) => () => {
      const here = suggestionAt(editor.state);
      if (here) editor.emit("decide", { ids: [here.id], accepted });
      return true;
    };
    return {
      "Mod-Alt-v": () => setSuggesting(editor, !isSuggesting(editor.state)),
      "Mod-Alt-o": decide(true),
      "Mod-Alt-x": decide(false),
      "Mod-Alt-j": () => toNextSuggestion(editor),
    };
  },
});

function modePlugin(on: boolean): Plugin<Mode> {
  return new Plugin<Mode>({
    key: modeKey,
    state: {
      init: () => ({ on, refused: 0 }),
      apply: (tr, before) => {
        const change: { on?: boolean; refused?: boolean } | undefined = tr.getMeta(modeKey);
        if (!change) return tr.docChanged && before.refused > 0 ? { ...before, refused: 0 } : before;
        return { on: change.on ?? before.on, refused: change.refused ? before.refused + 1 : 0 };
      },
    },
    props: { attributes: (state): Record<string, string> => (isSuggesting(state) ? { "data-suggesting": "" } : {}) },
  });
}

/** What a person did to the text; not undo, nor what comes from the server. */
function isTyped(tr: Transaction): boolean {
  return tr.docChanged && tr.getMeta("addToHistory") !== false && !isHistoryTransaction(tr) && !tr.getMeta(toldKey);
}

export function modeOf(state: EditorState): Mode {
  return modeKey.getState(state) ?? { on: false, refused: 0 };
}

export function isSuggesting(state: EditorState): boolean {
  return modeOf(state).on;
}

export function setSuggesting(editor: Editor, on: boolean): boolean {
  editor.view.dispatch(editor.state.tr.setMeta(modeKey, { on }));
  return true;
}

/** What a transaction says to the form; null for one that says nothing. */
export function toldBy(tr: Transaction): Told | null {
  return tr.getMeta(toldKey) ?? null;
}

/** The suggestion that the cursor is in or beside. */
export function suggestionAt({ selection: { $from, $to } }: EditorState): { id: string; own: boolean } | null {
  const beside = [$from.nodeAfter, $to.nodeBefore, $from.nodeBefore];
  const [mark] = beside.flatMap((node) => (node ? (suggestionOf(node) ?? []) : []));
  return mark ? { id: String(mark.attrs.id), own: mark.attrs.own === true } : null;
}

/** Accepts or refuses in the text, as one thing to undo. False when none of these stands in it. */
export function settleIn(editor: Editor, ids: string[], accepted: boolean, decided: boolean): boolean {
  const tr = settle(editor.state, ids, accepted);
  if (!tr) return false;
  const told: Told = decided ? { decided: { ids, accepted } } : {};
  editor.view.dispatch(tr.setMeta(toldKey, told).scrollIntoView());
  return true;
}

/** Brings a suggestion in sight, selected. */
export function showSuggestion(editor: Editor, id: string): void {
  const pieces = standingIn(editor.state.doc).find((one) => one.id === id)?.pieces ?? [];
  const [first, last] = [pieces[0], pieces.at(-1)];
  if (first && last) editor.chain().focus().setTextSelection({ from: first.from, to: last.to }).scrollIntoView().run();
}

/** Goes to the next suggestion, and from the last one to the first. */
function toNextSuggestion(editor: Editor): boolean {
  const all = standingIn(editor.state.doc);
  const { to } = editor.state.selection;
  const next = all.find(({ pieces }) => (pieces[0]?.from ?? 0) >= to) ?? all[0];
  if (next) showSuggestion(editor, next.id);
  return true;
}
