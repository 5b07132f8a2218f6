import { footnotes } from "./footnotes";
import type { Block, Inline, ListItem, RichText } from "./schema";

const wordsPerMinute = 220;

/** What a document says, a line for each block and the footnotes last: for counting, searching and summaries. */
export function plainText(doc: RichText): string {
  const lines = [...doc.content.flatMap(linesOf), ...footnotes(doc).map((note) => note.attrs.text)];
  return lines
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "")
    .join("\n\n");
}

/** How many words a document has, captions and footnotes included. */
export function countWords(doc: RichText): number {
  return doc.content.reduce((sum, block) => sum + countBlock(block), 0);
}

const counted = new WeakMap<Block, number>();

/** Remembered per block: while someone types in a long text only one block is another. */
function countBlock(block: Block): number {
  const known = counted.get(block);
  if (known !== undefined) return known;
  const words = wordsIn(plainText({ type: "doc", content: [block] })).filter((word) => /[\p{L}\p{N}]/u.test(word));
  counted.set(block, words.length);
  return words.length;
}

/** How long reading takes, in whole minutes: at least one. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / wordsPerMinute));
}

/** The beginning of a document in at most `count` words, with an ellipsis when there is more. */
export function firstWords(doc: RichText, count: number): string {
  const words = wordsIn(plainText(doc));
  return words.length > count ? `${words.slice(0, count).join(" ")} …` : words.join(" ");
}

function wordsIn(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== "");
}

function linesOf(block: Block | ListItem): string[] {
  switch (block.type) {
    case "paragraph":
    case "heading":
    case "pullQuote":
      return [inlineText(block.content)];
    case "bulletList":
    case "orderedList":
    case "listItem":
    case "gallery":
      return block.content.flatMap(linesOf);
    case "blockquote":
      return [...block.content.flatMap(linesOf), block.attrs?.attribution ?? ""];
    case "infoBox":
      return [block.attrs?.title ?? "", ...block.content.flatMap(linesOf)];
    case "image":
      return [block.attrs.caption];
    case "video":
    case "audio":
      return [block.attrs.title, block.attrs.caption];
    case "embedCard":
      return [block.attrs.title, block.attrs.description];
    case "horizontalRule":
      return [];
  }
}

/** The text of one line, without its footnotes. */
export function inlineText(inlines: readonly Inline[] = []): string {
  return inlines
    .map((inline) => (inline.type === "text" ? inline.text : inline.type === "hardBreak" ? " " : ""))
    .join("");
}
