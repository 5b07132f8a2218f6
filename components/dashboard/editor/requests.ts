import type { Editor } from "@tiptap/core";
import type { MediaView } from "@/features/media/view";
import type { AskedNote } from "./notes/margin";

/** What a button, a key or a block in the text asks of the person: the dialogs of the editor answer it. */
export type EditorRequest =
  | { kind: "link" }
  | { kind: "note"; asked: AskedNote }
  | { kind: "address"; block: "video" | "audio" | "embedCard" }
  | { kind: "media"; media: MediaView["kind"]; file?: File; onPick: (media: MediaView) => void };

declare module "@tiptap/core" {
  interface EditorEvents {
    ask: EditorRequest;
  }
}

export function ask(editor: Editor, request: EditorRequest): void {
  editor.emit("ask", request);
}
