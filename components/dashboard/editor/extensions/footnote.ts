import { type Editor, Node } from "@tiptap/core";
import { NodeSelection } from "@tiptap/pm/state";
import { wordsAttribute } from "./attributes";

declare module "@tiptap/core" {
  interface Commands<ReturnType> {
    footnote: {
      /** Puts a footnote after the selection and opens it. */
      addFootnote: () => ReturnType;
    };
  }
  interface Storage {
    /** Where a footnote was just added: its view opens itself. */
    footnote: { opensAt: number | null };
  }
}

/** A note in the text; its number follows from its place. */
export const Footnote = Node.create<Record<string, never>, { opensAt: number | null }>({
  name: "footnote",
  priority: 200,
  group: "inline",
  inline: true,
  atom: true,
  marks: "",

  addStorage() {
    return { opensAt: null };
  },

  addAttributes() {
    return { text: wordsAttribute("text") };
  },

  parseHTML() {
    return [{ tag: "sup[data-block=footnote][data-text]", priority: 60 }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["sup", { "data-block": "footnote", ...HTMLAttributes }];
  },

  addCommands() {
    return {
      addFootnote:
        () =>
        ({ state, tr, dispatch }) => {
          const { $to } = state.selection;
          if (!$to.parent.inlineContent) return false;
          if (dispatch) {
            this.storage.opensAt = $to.pos;
            tr.insert($to.pos, this.type.create()).scrollIntoView();
          }
          return true;
        },
    };
  },

  addKeyboardShortcuts() {
    return {
      "Mod-Alt-f": () => this.editor.commands.addFootnote(),
      Enter: () => openSelected(this.editor),
    };
  },
});

/** Enter on a selected footnote opens it, as a click on its number does. */
function openSelected({ state, view }: Editor): boolean {
  const { selection } = state;
  if (!(selection instanceof NodeSelection) || selection.node.type.name !== "footnote") return false;
  const dom = view.nodeDOM(selection.from);
  if (dom instanceof HTMLElement) dom.querySelector("button")?.click();
  return true;
}
