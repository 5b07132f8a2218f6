import { Node } from "@tiptap/core";
import { wordsAttribute } from "./attributes";

/** A box beside the story: opening hours, a list of shows, what a word means. */
export const InfoBox = Node.create({
  name: "infoBox",
  group: "block",
  content: "(paragraph | bulletList | orderedList)+",
  defining: true,
  isolating: true,

  addAttributes() {
    return { title: wordsAttribute("title") };
  },

  parseHTML() {
    return [{ tag: "aside[data-block=info-box]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["aside", { "data-block": "info-box", ...HTMLAttributes }, 0];
  },
});
