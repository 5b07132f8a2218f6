import type { JSONContent } from "@tiptap/core";
import type { Block, Inline, ListItem, RichText } from "@/lib/rich-text/schema";

/**
 * A document as the editor takes it: there is always a line to type in, a list item begins with a paragraph, and a mark stands
 * once on a text. Everything else is as it was stored.
 */
export function toEditor(doc: RichText): JSONContent {
  const content = doc.content.map(blockOf);
  return { type: "doc", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

function blockOf(block: Block | ListItem): JSONContent {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return { ...block, content: (block.content ?? []).map(inlineOf) };
    case "bulletList":
    case "orderedList":
    case "blockquote":
    case "infoBox":
      return { ...block, content: block.content.map(blockOf) };
    case "listItem": {
      const content = block.content.map(blockOf);
      return {
        type: "listItem",
        content: content[0]?.type === "paragraph" ? content : [{ type: "paragraph" }, ...content],
      };
    }
    default:
      return block;
  }
}

/** One node of a line; no mark stands on it twice. */
export function inlineOf(inline: Inline): JSONContent {
  if (inline.type !== "text") return inline;
  const marks = new Map((inline.marks ?? []).map((mark) => [mark.type, mark]));
  return { ...inline, marks: [...marks.values()] };
}
