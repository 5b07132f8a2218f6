import { NodeViewContent, type ReactNodeViewProps } from "@tiptap/react";
import { blockText, nodeText } from "@/lib/text.nl/editor";
import { ask } from "../requests";
import styles from "./block.module.css";
import { BlockFrame } from "./block-frame";

const most = 50;

/** Images that belong together, and a button that adds one. */
export function GalleryView(view: ReactNodeViewProps) {
  const { editor, node, getPos } = view;
  const add = () =>
    ask(editor, {
      kind: "media",
      media: "image",
      onPick: (media) => {
        const position = getPos();
        const gallery = position === undefined ? null : editor.state.doc.nodeAt(position);
        if (position === undefined || !gallery) return;
        editor.commands.insertContentAt(position + gallery.nodeSize - 1, {
          type: "image",
          attrs: { mediaId: media.id },
        });
      },
    });

  return (
    <BlockFrame node={view} name={blockText.gallery.label} icon="gallery">
      <NodeViewContent className={styles.gallery} />
      <div className={styles.body} contentEditable={false}>
        {node.childCount === 0 ? <p className={styles.hint}>{nodeText.emptyGallery}</p> : null}
        {node.childCount < most ? (
          <button type="button" className={styles.link} onClick={add}>
            {nodeText.addImage}
          </button>
        ) : (
          <p className={styles.hint}>{nodeText.fullGallery}</p>
        )}
      </div>
    </BlockFrame>
  );
}
