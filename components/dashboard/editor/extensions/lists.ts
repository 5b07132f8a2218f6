import { BulletList, ListItem, ListKeymap, OrderedList } from "@tiptap/extension-list";

const Item = ListItem.extend({ content: "paragraph (paragraph | bulletList | orderedList)*" });

const Numbered = OrderedList.extend({
  addAttributes() {
    return {
      start: {
        default: 1,
        parseHTML: (element: HTMLElement) => Number.parseInt(element.getAttribute("start") ?? "1", 10) || 1,
        renderHTML: (attrs: Record<string, unknown>) => ({ start: attrs.start === 1 ? null : attrs.start }),
      },
    };
  },
});

export const lists = [
  BulletList,
  Numbered,
  Item,
  ListKeymap.configure({ listTypes: [{ itemName: "listItem", wrapperNames: ["bulletList", "orderedList"] }] }),
];
