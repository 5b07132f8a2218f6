import type { Extensions } from "@tiptap/core";
import { ReactNodeViewRenderer } from "@tiptap/react";
import { ownBlocks } from "../extensions/body";
import { EmbedView } from "./embed-view";
import { FootnoteView } from "./footnote-view";
import { GalleryView } from "./gallery-view";
import { ImageView } from "./image-view";
import { InfoBoxView } from "./info-box-view";
import { PlayerView } from "./player-view";
import { QuoteView } from "./quote-view";

/** The blocks with how they show themselves and take their words while writing. */
export const shownBlocks: Extensions = [
  ownBlocks.Quote.extend({ addNodeView: () => ReactNodeViewRenderer(QuoteView) }),
  ownBlocks.InfoBox.extend({ addNodeView: () => ReactNodeViewRenderer(InfoBoxView) }),
  ownBlocks.Image.extend({ addNodeView: () => ReactNodeViewRenderer(ImageView) }),
  ownBlocks.Gallery.extend({ addNodeView: () => ReactNodeViewRenderer(GalleryView) }),
  ownBlocks.Video.extend({ addNodeView: () => ReactNodeViewRenderer(PlayerView) }),
  ownBlocks.Audio.extend({ addNodeView: () => ReactNodeViewRenderer(PlayerView) }),
  ownBlocks.EmbedCard.extend({ addNodeView: () => ReactNodeViewRenderer(EmbedView) }),
  ownBlocks.Footnote.extend({ addNodeView: () => ReactNodeViewRenderer(FootnoteView) }),
];
