import { type Editor, Extension } from "@tiptap/core";
import { type Direction, moveBlock, selectedBlock } from "../commands/move-block";
import { ask } from "../requests";

const deepestList = 12;

/**
 * The keys of the writing area. Tab belongs to lists alone; Escape leaves the text, so that nobody is caught in it
 * (WCAG 2.2, 2.1.2).
 */
export const Keys = Extension.create<{ leave: () => void; toToolbar: () => void }>({
  name: "bodyKeys",
  priority: 90,

  addOptions() {
    return { leave: () => {}, toToolbar: () => {} };
  },

  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Escape: () => {
        this.options.leave();
        return true;
      },
      "Alt-F10": () => {
        this.options.toToolbar();
        return true;
      },
      "Alt-Enter": () => focusFields(editor),
      "Alt-Shift-ArrowUp": () => move(editor, "up"),
      "Alt-Shift-ArrowDown": () => move(editor, "down"),
      "Mod-k": () => {
        ask(editor, { kind: "link" });
        return true;
      },
      Tab: () => editor.isActive("listItem") && (listDepth(editor) >= deepestList || sink(editor)),
      "Shift-Tab": () => editor.isActive("listItem") && editor.commands.liftListItem("listItem"),
    };
  },
});

/** Puts the focus in the first field of the block with the selection: its caption, its title, who is quoted. */
function focusFields(editor: Editor): boolean {
  const dom = editor.view.nodeDOM(selectedBlock(editor.state));
  if (!(dom instanceof HTMLElement)) return false;
  const field = dom.querySelector<HTMLElement>("input, textarea") ?? dom.querySelector<HTMLElement>("button");
  field?.focus();
  return field !== null;
}

function move(editor: Editor, direction: Direction): boolean {
  const tr = moveBlock(editor.state, selectedBlock(editor.state), direction);
  if (tr) editor.view.dispatch(tr);
  return true;
}

/** In the first item of a list there is nothing to hang under; the key is used all the same, for it stays in the list. */
function sink(editor: Editor): boolean {
  editor.commands.sinkListItem("listItem");
  return true;
}

function listDepth({ state }: Editor): number {
  const { $from } = state.selection;
  return Array.from({ length: $from.depth }, (_, depth) => $from.node(depth + 1)).filter(
    (node) => node.type.name === "listItem",
  ).length;
}
