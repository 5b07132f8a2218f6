import { Node } from "@tiptap/core";
import { mediaAttribute, stillAttribute, wordsAttribute } from "./attributes";

/** A film or a sound: of the media library, or at an address elsewhere. */
function player(name: "video" | "audio") {
  return Node.create({
    name,
    group: "block",
    atom: true,
    draggable: true,

    addAttributes() {
      return {
        mediaId: mediaAttribute,
        stillId: stillAttribute,
        url: wordsAttribute("url"),
        title: wordsAttribute("title"),
        caption: wordsAttribute("caption"),
      };
    },

    parseHTML() {
      return [{ tag: `div[data-block=${name}][data-media]` }, { tag: `div[data-block=${name}][data-url]` }];
    },

    renderHTML({ HTMLAttributes }) {
      return ["div", { "data-block": name, ...HTMLAttributes }];
    },
  });
}

export const Video = player("video");
export const Audio = player("audio");
