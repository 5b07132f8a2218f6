import type { ReactNodeViewProps } from "@tiptap/react";
import { blockText, nodeText } from "@/lib/text.nl/editor";
import { useMedia } from "../media/media-store";
import { Preview } from "../media/preview";
import { ask } from "../requests";
import styles from "./block.module.css";
import { BlockField } from "./block-field";
import { BlockFrame } from "./block-frame";
import { Absent } from "./image-view";
import { leaveBlock } from "./leave-block";

/** A film or a sound in the text: where it comes from, its title and its caption. Nothing plays here. */
export function PlayerView(view: ReactNodeViewProps) {
  const { editor, node, updateAttributes } = view;
  const kind = node.type.name === "audio" ? "audio" : "video";
  return (
    <BlockFrame node={view} name={blockText[kind].label} icon={kind}>
      <div className={styles.body} contentEditable={false}>
        {node.attrs.mediaId === null ? (
          <p className={styles.source}>{node.attrs.url}</p>
        ) : (
          <Upload id={node.attrs.mediaId} />
        )}
        <BlockField
          label={nodeText.title}
          value={node.attrs.title}
          maxLength={300}
          onChange={(title) => updateAttributes({ title })}
          onLeave={() => leaveBlock(view)}
        />
        <BlockField
          label={nodeText.caption}
          value={node.attrs.caption}
          maxLength={1000}
          lines
          onChange={(caption) => updateAttributes({ caption })}
          onLeave={() => leaveBlock(view)}
        />
        <Still
          id={node.attrs.stillId}
          onChoose={() =>
            ask(editor, { kind: "media", media: "image", onPick: ({ id }) => updateAttributes({ stillId: id }) })
          }
          onRemove={() => updateAttributes({ stillId: null })}
        />
      </div>
    </BlockFrame>
  );
}

/** What is seen until it plays. */
function Still({ id, onChoose, onRemove }: { id: number | null; onChoose: () => void; onRemove: () => void }) {
  const media = useMedia(id);
  return (
    <div className={styles.source}>
      {id === null ? null : media ? <Preview media={media} alt="" /> : <Absent media={media} />}
      <button type="button" className={styles.link} onClick={onChoose}>
        {id === null ? nodeText.still : nodeText.otherStill}
      </button>{" "}
      {id === null ? null : (
        <button type="button" className={styles.link} onClick={onRemove}>
          {nodeText.noStill}
        </button>
      )}
    </div>
  );
}

function Upload({ id }: { id: number }) {
  const media = useMedia(id);
  return (
    <div className={styles.source}>
      {nodeText.upload}: {media ? <Preview media={media} /> : <Absent media={media} />}
    </div>
  );
}
