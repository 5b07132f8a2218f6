import { Node } from "@tiptap/core";

/** Pictures that belong together. */
export const Gallery = Node.create({
  name: "gallery",
  group: "block",
  content: "image*",
  isolating: true,
  draggable: true,

  parseHTML() {
    return [{ tag: "div[data-block=gallery]" }];
  },

  renderHTML() {
    return ["div", { "data-block": "gallery" }, 0];
  },
});
