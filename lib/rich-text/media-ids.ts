import type { Block, RichText } from "./schema";
import { nodesOf } from "./walk";

export type ImageAttributes = Extract<Block, { type: "image" }>["attrs"];

/** The pictures of a document, those in galleries too, in reading order. */
export function imagesIn(doc: RichText): ImageAttributes[] {
  return [...nodesOf(doc)].flatMap((node) => (node.type === "image" ? [node.attrs] : []));
}

/** The pictures, films and sounds from the media library that a document shows, each once. */
export function mediaIds(doc: RichText): number[] {
  const ids = new Set<number>();
  for (const node of nodesOf(doc)) {
    if (node.type === "image") ids.add(node.attrs.mediaId);
    if (node.type !== "video" && node.type !== "audio") continue;
    if (node.attrs.mediaId !== null) ids.add(node.attrs.mediaId);
    if (node.attrs.stillId !== undefined) ids.add(node.attrs.stillId);
  }
  return [...ids];
}
