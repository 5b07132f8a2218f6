import { Node } from "@tiptap/core";
import { mediaAttribute, wordsAttribute } from "./attributes";

/** A picture of the media library. A picture from elsewhere on the web is none: pasting drops it. */
export const Image = Node.create({
  name: "image",
  group: "block",
  atom: true,
  draggable: true,

  addAttributes() {
    return { mediaId: mediaAttribute, alt: wordsAttribute("alt"), caption: wordsAttribute("caption") };
  },

  parseHTML() {
    return [{ tag: "figure[data-block=image][data-media]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["figure", { "data-block": "image", ...HTMLAttributes }];
  },
});
