import type { ReactNodeViewProps } from "@tiptap/react";
import type { MediaView } from "@/features/media/view";
import { blockText, nodeText } from "@/lib/text.nl/editor";
import { useMedia } from "../media/media-store";
import { Preview } from "../media/preview";
import { ask } from "../requests";
import styles from "./block.module.css";
import { BlockField } from "./block-field";
import { BlockFrame } from "./block-frame";
import { leaveBlock } from "./leave-block";

/** An image in the text: the picture, and the words that stand with it here instead of those of the library. */
export function ImageView(view: ReactNodeViewProps) {
  const { editor, node, updateAttributes } = view;
  const media = useMedia(node.attrs.mediaId);
  const replace = () =>
    ask(editor, {
      kind: "media",
      media: "image",
      onPick: (picked) => updateAttributes({ mediaId: picked.id, alt: "", caption: "" }),
    });

  return (
    <BlockFrame node={view} name={blockText.image.label} icon="image">
      <div className={styles.body} contentEditable={false}>
        <div className={styles.picture}>
          {media ? <Preview media={media} alt={node.attrs.alt || media.alt} /> : <Absent media={media} />}
        </div>
        <BlockField
          label={nodeText.alt}
          value={node.attrs.alt}
          placeholder={media?.alt}
          maxLength={1000}
          lines
          {...altAdvice(media, node.attrs.alt)}
          onChange={(alt) => updateAttributes({ alt })}
          onLeave={() => leaveBlock(view)}
        />
        <BlockField
          label={nodeText.caption}
          value={node.attrs.caption}
          placeholder={media?.caption}
          hint={media?.caption ? nodeText.captionHint : undefined}
          maxLength={1000}
          lines
          onChange={(caption) => updateAttributes({ caption })}
          onLeave={() => leaveBlock(view)}
        />
        <button type="button" className={styles.link} onClick={replace}>
          {nodeText.replace}
        </button>
      </div>
    </BlockFrame>
  );
}

/** In place of what the library has not given: not yet, or no more. */
export function Absent({ media }: { media: null | undefined }) {
  return <p className={styles.absent}>{media === null ? nodeText.gone : nodeText.loading}</p>;
}

function altAdvice(media: MediaView | null | undefined, alt: string): { hint?: string; warning?: string } {
  if (!media || alt.trim() !== "") return {};
  if (media.alt !== "") return { hint: nodeText.altHint };
  return media.decorative ? { hint: nodeText.decorative } : { warning: nodeText.altMissing };
}
