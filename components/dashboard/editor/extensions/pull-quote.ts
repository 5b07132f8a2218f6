import { Node } from "@tiptap/core";

/** A line of the article itself, shown large. */
export const PullQuote = Node.create({
  name: "pullQuote",
  group: "block",
  content: "inline*",
  defining: true,

  parseHTML() {
    return [{ tag: "p[data-block=pull-quote]", priority: 60 }];
  },

  renderHTML() {
    return ["p", { "data-block": "pull-quote" }, 0];
  },
});
