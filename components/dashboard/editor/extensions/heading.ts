import { Node, textblockTypeInputRule } from "@tiptap/core";

/** Two levels under the article's title: `h2` and `h3`. What is pasted keeps its rank as well as that allows. */
export const Heading = Node.create({
  name: "heading",
  group: "block",
  content: "inline*",
  defining: true,

  addAttributes() {
    return { level: { default: 2, rendered: false } };
  },

  parseHTML() {
    return [
      { tag: "h1", attrs: { level: 2 } },
      { tag: "h2", attrs: { level: 2 } },
      ...["h3", "h4", "h5", "h6"].map((tag) => ({ tag, attrs: { level: 3 } })),
    ];
  },

  renderHTML({ node }) {
    return [node.attrs.level === 3 ? "h3" : "h2", 0];
  },

  addKeyboardShortcuts() {
    return {
      "Mod-Alt-2": () => this.editor.commands.toggleNode(this.name, "paragraph", { level: 2 }),
      "Mod-Alt-3": () => this.editor.commands.toggleNode(this.name, "paragraph", { level: 3 }),
    };
  },

  addInputRules() {
    return [
      textblockTypeInputRule({ find: /^##?\s$/, type: this.type, getAttributes: { level: 2 } }),
      textblockTypeInputRule({ find: /^###\s$/, type: this.type, getAttributes: { level: 3 } }),
    ];
  },
});
