import type { Editor } from "@tiptap/core";
import type { toolText } from "@/lib/text.nl/editor";
import { openFind } from "./find/find";
import type { IconName } from "./icons";
import { ask } from "./requests";

export type ToolName = keyof typeof toolText;

type Tool = {
  name: ToolName;
  icon: IconName;
  shortcut: string;
  run: (editor: Editor) => void;
  /** A tool that is on or off says so. */
  isOn?: (editor: Editor) => boolean;
  isReady?: (editor: Editor) => boolean;
};

/** The buttons over the text, in groups. */
export const toolGroups: Tool[][] = [
  [
    {
      name: "heading",
      icon: "heading",
      shortcut: "Ctrl Alt 2",
      run: (editor) => editor.chain().focus().toggleNode("heading", "paragraph", { level: 2 }).run(),
      isOn: (editor) => editor.isActive("heading", { level: 2 }),
    },
    {
      name: "subheading",
      icon: "subheading",
      shortcut: "Ctrl Alt 3",
      run: (editor) => editor.chain().focus().toggleNode("heading", "paragraph", { level: 3 }).run(),
      isOn: (editor) => editor.isActive("heading", { level: 3 }),
    },
  ],
  [
    {
      name: "bold",
      icon: "bold",
      shortcut: "Ctrl B",
      run: (editor) => editor.chain().focus().toggleBold().run(),
      isOn: (editor) => editor.isActive("bold"),
    },
    {
      name: "italic",
      icon: "italic",
      shortcut: "Ctrl I",
      run: (editor) => editor.chain().focus().toggleItalic().run(),
      isOn: (editor) => editor.isActive("italic"),
    },
    {
      name: "link",
      icon: "link",
      shortcut: "Ctrl K",
      run: (editor) => ask(editor, { kind: "link" }),
      isOn: (editor) => editor.isActive("link"),
    },
    {
      name: "footnote",
      icon: "footnote",
      shortcut: "Ctrl Alt F",
      run: (editor) => editor.chain().focus().addFootnote().run(),
    },
  ],
  [
    {
      name: "bulletList",
      icon: "bulletList",
      shortcut: "Ctrl Shift 8",
      run: (editor) => editor.chain().focus().toggleBulletList().run(),
      isOn: (editor) => editor.isActive("bulletList"),
    },
    {
      name: "orderedList",
      icon: "orderedList",
      shortcut: "Ctrl Shift 7",
      run: (editor) => editor.chain().focus().toggleOrderedList().run(),
      isOn: (editor) => editor.isActive("orderedList"),
    },
    {
      name: "blockquote",
      icon: "blockquote",
      shortcut: "Ctrl Shift B",
      run: (editor) => editor.chain().focus().toggleWrap("blockquote").run(),
      isOn: (editor) => editor.isActive("blockquote"),
    },
  ],
  [
    {
      name: "undo",
      icon: "undo",
      shortcut: "Ctrl Z",
      run: (editor) => editor.chain().focus().undo().run(),
      isReady: (editor) => editor.can().undo(),
    },
    {
      name: "redo",
      icon: "redo",
      shortcut: "Ctrl Shift Z",
      run: (editor) => editor.chain().focus().redo().run(),
      isReady: (editor) => editor.can().redo(),
    },
    {
      name: "find",
      icon: "find",
      shortcut: "Ctrl F",
      run: (editor) => openFind(editor, true),
    },
  ],
];

/** Which tools are on and which have something to do: all that the buttons show of the text. */
export function toolState(editor: Editor): Record<string, { on: boolean | undefined; ready: boolean }> {
  return Object.fromEntries(
    toolGroups.flat().map((tool) => [tool.name, { on: tool.isOn?.(editor), ready: tool.isReady?.(editor) ?? true }]),
  );
}
