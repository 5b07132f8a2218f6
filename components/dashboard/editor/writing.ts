import type { Extensions } from "@tiptap/core";
import { Placeholder } from "@tiptap/extensions";
import { editorText } from "@/lib/text.nl/editor";
import { plainBlocks } from "./extensions/body";
import { DutchMarks } from "./extensions/dutch-marks";
import { Keys } from "./extensions/keys";
import { Paste } from "./extensions/paste";
import { SlashMenu } from "./extensions/slash";
import { Find } from "./find/find";
import { shownBlocks } from "./nodes/views";
import { Notes } from "./notes/notes";
import { Suggesting } from "./suggestions/suggesting";

type Ways = { leave: () => void; toToolbar: () => void };

/** The schema of a body with all that writing it takes; `notes` when it has a margin to write in, `suggesting` when others propose words. */
export function writingExtensions(ways: Ways, notes: boolean, suggesting: { on: boolean } | null): Extensions {
  return [
    ...(notes ? [Notes] : []),
    ...(suggesting ? [Suggesting.configure(suggesting)] : []),
    ...plainBlocks,
    ...shownBlocks,
    Keys.configure(ways),
    SlashMenu,
    Paste,
    Find,
    DutchMarks,
    Placeholder.configure({
      placeholder: ({ editor, node }) =>
        editor.isEmpty ? editorText.placeholder : node.type.name === "paragraph" ? editorText.emptyLine : "",
    }),
  ];
}
