import { Node } from "@tiptap/core";
import { wordsAttribute } from "./attributes";

/** A card that leads to a page elsewhere; nothing of that page loads. */
export const EmbedCard = Node.create({
  name: "embedCard",
  group: "block",
  atom: true,
  draggable: true,

  addAttributes() {
    return {
      url: wordsAttribute("url"),
      title: wordsAttribute("title"),
      description: wordsAttribute("description"),
      site: wordsAttribute("site"),
    };
  },

  parseHTML() {
    return [{ tag: "div[data-block=embed-card][data-url]" }];
  },

  renderHTML({ HTMLAttributes }) {
    return ["div", { "data-block": "embed-card", ...HTMLAttributes }];
  },
});
