import type { Editor } from "@tiptap/react";
import { useEffect, useState } from "react";
import { AddressDialog } from "./address-dialog";
import { returnFocus } from "./commands/return-focus";
import { LinkDialog } from "./link-dialog";
import { rememberMedia } from "./media/media-store";
import { MediaPicker } from "./media-picker";
import type { Margin } from "./notes/margin";
import type { EditorRequest } from "./requests";

/**
 * Answers what the text asks of the person: one dialog at a time. It gives the focus back once, with the selection that the text
 * has by then: a focus that comes later, or twice, would take the cursor away from where someone has clicked meanwhile.
 */
export function Dialogs({ editor, margin }: { editor: Editor; margin: Margin | undefined }) {
  const [request, setRequest] = useState<EditorRequest | null>(null);

  useEffect(() => {
    editor.on("ask", setRequest);
    return () => {
      editor.off("ask", setRequest);
    };
  }, [editor]);

  const close = () => setRequest(null);

  if (request?.kind === "link") return <LinkDialog editor={editor} onClose={close} />;
  if (request?.kind === "address") return <AddressDialog editor={editor} block={request.block} onClose={close} />;
  if (request?.kind === "note") return margin?.dialog(request.asked, close, () => returnFocus(editor)) ?? null;
  if (request?.kind !== "media") return null;
  return (
    <MediaPicker
      open
      kind={request.media}
      file={request.file}
      onClose={close}
      returnFocus={() => returnFocus(editor)}
      onPick={(media) => {
        rememberMedia([media]);
        close();
        request.onPick(media);
      }}
    />
  );
}
