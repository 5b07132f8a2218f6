import type { Editor } from "@tiptap/react";

/** Gives the text the focus back with the selection that it has. Who has clicked in it meanwhile keeps the cursor where that was. */
export function returnFocus(editor: Editor): void {
  if (!editor.view.hasFocus()) editor.view.focus();
}
