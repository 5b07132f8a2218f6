import { NodeViewContent, type ReactNodeViewProps } from "@tiptap/react";
import { blockText, nodeText } from "@/lib/text.nl/editor";
import styles from "./block.module.css";
import { BlockField } from "./block-field";
import { BlockFrame } from "./block-frame";
import { leaveBlock } from "./leave-block";

/** A box in the text: its title in a field, its words in the text. */
export function InfoBoxView(view: ReactNodeViewProps) {
  const { node, updateAttributes } = view;
  return (
    <BlockFrame node={view} name={blockText.infoBox.label} icon="infoBox">
      <div className={styles.body} contentEditable={false}>
        <BlockField
          label={nodeText.boxTitle}
          value={node.attrs.title}
          maxLength={300}
          onChange={(title) => updateAttributes({ title })}
          onLeave={() => leaveBlock(view)}
        />
      </div>
      <NodeViewContent className={styles.words} />
    </BlockFrame>
  );
}
