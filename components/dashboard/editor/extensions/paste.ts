import { type Editor, Extension } from "@tiptap/core";
import { Plugin } from "@tiptap/pm/state";
import { safeHref } from "@/lib/rich-text/href";
import { insertBlock } from "../commands/insert-block";
import { cleanHtml } from "../paste/clean-html";
import { ask } from "../requests";

/** What is pasted or dropped: HTML is cleaned, a file goes to the library first, an address on selected words makes a link. */
export const Paste = Extension.create({
  name: "bodyPaste",

  addProseMirrorPlugins() {
    const { editor } = this;
    return [
      new Plugin({
        props: {
          transformPastedHTML: cleanHtml,
          handlePaste: (_view, event) =>
            pasteFile(editor, event.clipboardData) || pasteAddress(editor, event.clipboardData),
          handleDrop: (_view, event, _slice, moved) => !moved && pasteFile(editor, event.dataTransfer),
        },
      }),
    ];
  },
});

/** A picture alone; what Word copies has one too, beside its words. */
function pasteFile(editor: Editor, data: DataTransfer | null): boolean {
  const file = data?.files[0];
  if (!data || !file || data.types.includes("text/html")) return false;
  const media = (["image", "video", "audio"] as const).find((kind) => file.type.startsWith(`${kind}/`));
  if (!media) return false;
  ask(editor, {
    kind: "media",
    media,
    file,
    onPick: ({ id }) => insertBlock(editor, { type: media, attrs: { mediaId: id } }),
  });
  return true;
}

function pasteAddress(editor: Editor, data: DataTransfer | null): boolean {
  const text = data?.getData("text/plain").trim() ?? "";
  if (editor.state.selection.empty || !/^https?:\S+$/i.test(text) || text.length > 2000 || !safeHref(text))
    return false;
  return editor.commands.setMark("link", { href: text });
}
