import { Mark } from "@tiptap/core";
import { safeHref } from "@/lib/rich-text/href";

/** A link has an address and nothing else. An address that is not safe makes no link. */
export const Link = Mark.create({
  name: "link",
  inclusive: false,

  addAttributes() {
    return { href: { default: "" } };
  },

  parseHTML() {
    return [
      {
        tag: "a[href]",
        getAttrs: (element) => {
          const href = element.getAttribute("href") ?? "";
          return href.length <= 2000 && safeHref(href) ? { href } : false;
        },
      },
    ];
  },

  renderHTML({ HTMLAttributes }) {
    return ["a", { ...HTMLAttributes, rel: "noopener" }, 0];
  },
});
