import { type Editor, Extension } from "@tiptap/core";
import { type EditorState, Plugin, PluginKey, type StateField } from "@tiptap/pm/state";
import type { EditorView } from "@tiptap/pm/view";
import { type BlockChoice, findBlocks } from "../blocks";

/** A slash at the beginning of a line, what is typed after it, and which of the blocks found is the one for Enter. */
export type Slash = { from: number; to: number; query: string; index: number; closed: boolean };

type Step = { index: number } | { closed: true };

export const slashKey = new PluginKey<Slash | null>("slash");
export const slashListId = "editor-blocks";
export const slashOptionId = (choice: BlockChoice) => `${slashListId}-${choice.name}`;

/** Follows what is typed: a list that opens stays open as long as the line is a slash and letters. */
export const slashState: StateField<Slash | null> = {
  init: () => null,
  apply: (tr, before, _old, state) => (before || tr.docChanged ? next(before, state, tr.getMeta(slashKey)) : null),
};

/** A slash on an empty line opens a list of blocks. The focus stays in the text; the list is told by aria-activedescendant. */
export const SlashMenu = Extension.create({
  name: "slashMenu",
  priority: 1000,

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin<Slash | null>({
        key: slashKey,
        state: slashState,
        props: {
          handleKeyDown: (view, event) => handleKey(editor, view, event),
          handleDOMEvents: { blur: (view) => openSlash(view.state) !== null && step(view, { closed: true }) },
          attributes: (state) => listAttributes(openSlash(state)),
        },
      }),
    ];
  },
});

/** The slash whose list is open, if one is. */
export function openSlash(state: EditorState): Slash | null {
  const slash = slashKey.getState(state);
  return slash && !slash.closed ? slash : null;
}

/** Takes away the slash and what was typed after it, and does what the block does. */
export function chooseBlock(editor: Editor, slash: Slash, choice: BlockChoice): void {
  editor.chain().focus().deleteRange(slash).run();
  choice.run(editor);
}

function next(before: Slash | null, state: EditorState, step: Step | undefined): Slash | null {
  const found = findSlash(state);
  if (!found) return null;
  const same = before !== null && before.from === found.from;
  const slash = {
    ...found,
    index: same && before.query === found.query ? before.index : 0,
    closed: same && before.closed,
  };
  return step ? { ...slash, ...step } : slash;
}

function findSlash({ selection }: EditorState): { from: number; to: number; query: string } | null {
  const { $from, empty } = selection;
  if (!empty || $from.parent.type.name !== "paragraph") return null;
  const before = $from.parent.textBetween(0, $from.parentOffset, "\n", "\ufffc");
  const query = /^\/([\p{L}\p{M} ]{0,30})$/u.exec(before)?.[1];
  return query === undefined ? null : { from: $from.start(), to: $from.pos, query };
}

function handleKey(editor: Editor, view: EditorView, event: KeyboardEvent): boolean {
  const slash = openSlash(view.state);
  if (!slash || view.composing || event.ctrlKey || event.metaKey || event.altKey) return false;
  if (event.key === "Escape") return step(view, { closed: true });

  const choices = findBlocks(slash.query);
  const chosen = choices[slash.index];
  if (!chosen) return false;
  if (event.key === "ArrowDown") return step(view, { index: (slash.index + 1) % choices.length });
  if (event.key === "ArrowUp") return step(view, { index: (slash.index + choices.length - 1) % choices.length });
  if (event.key !== "Enter" && event.key !== "Tab") return false;
  chooseBlock(editor, slash, chosen);
  return true;
}

function step(view: EditorView, to: Step): boolean {
  view.dispatch(view.state.tr.setMeta(slashKey, to));
  return true;
}

function listAttributes(slash: Slash | null): Record<string, string> {
  const active = slash ? findBlocks(slash.query)[slash.index] : undefined;
  if (!active) return {};
  return {
    "aria-autocomplete": "list",
    "aria-controls": slashListId,
    "aria-activedescendant": slashOptionId(active),
  };
}
