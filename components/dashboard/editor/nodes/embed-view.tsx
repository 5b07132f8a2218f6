import type { ReactNodeViewProps } from "@tiptap/react";
import { blockText, nodeText } from "@/lib/text.nl/editor";
import styles from "./block.module.css";
import { BlockField } from "./block-field";
import { BlockFrame } from "./block-frame";
import { leaveBlock } from "./leave-block";

const fields = [
  { name: "title", label: nodeText.title, maxLength: 300, lines: false },
  { name: "description", label: nodeText.description, maxLength: 1000, lines: true },
  { name: "site", label: nodeText.site, maxLength: 200, lines: false },
] as const;

/** A card that leads to a page elsewhere, with the words that stand on it. */
export function EmbedView(view: ReactNodeViewProps) {
  const { node, updateAttributes } = view;
  return (
    <BlockFrame node={view} name={blockText.embedCard.label} icon="embedCard">
      <div className={styles.body} contentEditable={false}>
        <p className={styles.source}>{node.attrs.url}</p>
        {fields.map(({ name, label, maxLength, lines }) => (
          <BlockField
            key={name}
            label={label}
            value={node.attrs[name]}
            maxLength={maxLength}
            lines={lines}
            onChange={(text) => updateAttributes({ [name]: text })}
            onLeave={() => leaveBlock(view)}
          />
        ))}
      </div>
    </BlockFrame>
  );
}
