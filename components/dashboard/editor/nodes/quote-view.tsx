import { NodeViewContent, NodeViewWrapper, type ReactNodeViewProps } from "@tiptap/react";
import { nodeText } from "@/lib/text.nl/editor";
import styles from "./block.module.css";
import { BlockField } from "./block-field";
import { leaveBlock } from "./leave-block";

/** Someone's words, and under them who says it. */
export function QuoteView(view: ReactNodeViewProps) {
  const { node, updateAttributes } = view;
  return (
    <NodeViewWrapper className={styles.quote}>
      <NodeViewContent as="div" />
      <div contentEditable={false}>
        <BlockField
          label={nodeText.attribution}
          value={node.attrs.attribution}
          maxLength={300}
          onChange={(attribution) => updateAttributes({ attribution })}
          onLeave={() => leaveBlock(view)}
        />
      </div>
    </NodeViewWrapper>
  );
}
