import type { Extensions } from "@tiptap/core";
import { Placeholder } from "@tiptap/extensions";
import { editorText } from "@/lib/text.nl/editor";
import { plainBlocks } from "./extensions/body";
import { Keys } from "./extensions/keys";
import { Paste } from "./extensions/paste";
import { SlashMenu } from "./extensions/slash";
import { shownBlocks } from "./nodes/views";

type Ways = { leave: () => void; toToolbar: () => void };

/** The schema of a body with all that writing it takes. */
export function writingExtensions(ways: Ways): Extensions {
  return [
    ...plainBlocks,
    ...shownBlocks,
    Keys.configure(ways),
    SlashMenu,
    Paste,
    Placeholder.configure({
      placeholder: ({ editor, node }) =>
        editor.isEmpty ? editorText.placeholder : node.type.name === "paragraph" ? editorText.emptyLine : "",
    }),
  ];
}
