import type { Mark as EditorMark, Node as EditorNode } from "@tiptap/pm/model";
import { safeHref } from "@/lib/rich-text/href";
import type { Block, Inline, ListItem, Mark, RichText } from "@/lib/rich-text/schema";
import { isInserted } from "../suggestions/marks";

type Paragraph = Extract<Block, { type: "paragraph" }>;
type Text = Extract<Inline, { type: "text" }>;
type List = Extract<Block, { type: "bulletList" | "orderedList" }>;
type Image = Extract<Block, { type: "image" }>;

const longestText = 200_000;
const deepestList = 12;
const largestGallery = 50;
const largestId = 2_147_483_647;

/**
 * What stands in the editor as a document of lib/rich-text/schema. Left out: what is empty (a paragraph to type in, a list item
 * without words, a footnote without text), and what is only proposed. Deeper lists than 12 become flat, a gallery of more than 50 becomes two.
 */
export function fromEditor(doc: EditorNode): RichText {
  return { type: "doc", content: doc.children.flatMap(writtenBlocks) };
}

const written = new WeakMap<EditorNode, Block[]>();

/** A node of the editor never changes: what it is as blocks is found out once, so that a key in a long text costs one paragraph. */
export function writtenBlocks(node: EditorNode): Block[] {
  const known = written.get(node);
  if (known) return known;
  const blocks = blocksOf(node);
  written.set(node, blocks);
  return blocks;
}

function blocksOf(node: EditorNode): Block[] {
  switch (node.type.name) {
    case "paragraph":
      return paragraphsOf(node);
    case "heading":
      return isBlank(node)
        ? []
        : [{ type: "heading", attrs: { level: node.attrs.level === 3 ? 3 : 2 }, ...contentOf(node) }];
    case "pullQuote":
      return isBlank(node) ? [] : [{ type: "pullQuote", ...contentOf(node) }];
    case "bulletList":
    case "orderedList":
      return listsOf(node, 1);
    case "blockquote":
      return quotesOf(node);
    case "infoBox":
      return boxesOf(node);
    case "image":
      return imagesOf(node);
    case "gallery":
      return galleriesOf(node);
    case "video":
    case "audio":
      return playersOf(node, node.type.name);
    case "embedCard":
      return cardsOf(node);
    case "horizontalRule":
      return [{ type: "horizontalRule" }];
    default:
      return [];
  }
}

function paragraphsOf(node: EditorNode): Paragraph[] {
  return node.type.name !== "paragraph" || isBlank(node) ? [] : [{ type: "paragraph", ...contentOf(node) }];
}

/** True for a line that shows nothing: no word, no footnote; only spaces and line breaks. */
function isBlank(node: EditorNode): boolean {
  return standing(node).every((child) =>
    child.isText ? /^[\s\p{Cc}]*$/u.test(child.text ?? "") : inlinesOf(child).every(({ type }) => type === "hardBreak"),
  );
}

/** What stands in a line, and is not only proposed. */
function standing(line: EditorNode): readonly EditorNode[] {
  return line.children.filter((child) => !isInserted(child));
}

function contentOf(node: EditorNode): { content?: Inline[] } {
  const content = joinTexts(standing(node).flatMap(inlinesOf));
  return content.length > 0 ? { content } : {};
}

export function joinTexts(inlines: Inline[]): Inline[] {
  const content: Inline[] = [];
  for (const inline of inlines) {
    const before = content.at(-1);
    if (before?.type === "text" && inline.type === "text" && fitTogether(before, inline)) {
      content[content.length - 1] = { ...before, text: before.text + inline.text };
    } else content.push(inline);
  }
  return content;
}

/** Texts that are one text: what stood between them was left out, or an address that no link may have. */
function fitTogether(before: Text, after: Text): boolean {
  return (
    before.text.length + after.text.length <= longestText &&
    JSON.stringify(before.marks) === JSON.stringify(after.marks)
  );
}

/** One node of a line, whether it stands there or is only proposed. */
export function inlinesOf(node: EditorNode): Inline[] {
  if (node.type.name === "hardBreak") return [{ type: "hardBreak" }];
  if (node.type.name === "footnote") {
    const text = words(node.attrs.text, 2000);
    return text.trim() === "" ? [] : [{ type: "footnote", attrs: { text } }];
  }
  const marks = node.marks.flatMap(marksOf);
  return pieces(words(node.text, Number.POSITIVE_INFINITY)).map((text) => ({
    type: "text",
    text,
    ...(marks.length > 0 ? { marks } : {}),
  }));
}

function marksOf(mark: EditorMark): Mark[] {
  if (mark.type.name === "bold" || mark.type.name === "italic") return [{ type: mark.type.name }];
  const href = String(mark.attrs.href);
  return mark.type.name === "link" && isAddress(href) ? [{ type: "link", attrs: { href } }] : [];
}

/** A text longer than one node may hold, in pieces; no surrogate pair is cut. */
function pieces(text: string): string[] {
  const parts: string[] = [];
  for (let rest = text; rest !== ""; rest = rest.slice(parts.at(-1)?.length)) parts.push(cut(rest, longestText));
  return parts;
}

function listsOf(node: EditorNode, depth: number): List[] {
  const content = node.children.flatMap((item) => itemsOf(item, depth));
  if (content.length === 0) return [];
  if (node.type.name === "bulletList") return [{ type: "bulletList", content }];
  return [{ type: "orderedList", attrs: { start: whole(node.attrs.start, 0, 100_000, 1) }, content }];
}

function itemsOf(item: EditorNode, depth: number): ListItem[] {
  if (depth < deepestList) {
    const content = item.children.flatMap((child) => textBlocksOf(child, depth + 1));
    return content.length > 0 ? [{ type: "listItem", content }] : [];
  }
  const content = item.children.flatMap(paragraphsOf);
  const below = item.children.filter(isList).flatMap((list) => list.children.flatMap((child) => itemsOf(child, depth)));
  return [...(content.length > 0 ? [{ type: "listItem" as const, content }] : []), ...below];
}

function textBlocksOf(node: EditorNode, depth: number): (Paragraph | List)[] {
  return isList(node) ? listsOf(node, depth) : paragraphsOf(node);
}

function isList(node: EditorNode): boolean {
  return node.type.name === "bulletList" || node.type.name === "orderedList";
}

function quotesOf(node: EditorNode): Block[] {
  const content = node.children.flatMap(paragraphsOf);
  const attribution = words(node.attrs.attribution, 300);
  if (content.length === 0 && attribution.trim() === "") return [];
  return [{ type: "blockquote", attrs: { attribution }, content: orEmptyLine(content) }];
}

function boxesOf(node: EditorNode): Block[] {
  const content = node.children.flatMap((child) => textBlocksOf(child, 1));
  const title = words(node.attrs.title, 300);
  if (content.length === 0 && title.trim() === "") return [];
  return [{ type: "infoBox", attrs: { title }, content: orEmptyLine(content) }];
}

function orEmptyLine<Content>(content: Content[]): (Content | Paragraph)[] {
  return content.length > 0 ? content : [{ type: "paragraph" }];
}

function imagesOf(node: EditorNode): Image[] {
  const mediaId = mediaIdOf(node.attrs.mediaId);
  if (mediaId === null) return [];
  return [
    { type: "image", attrs: { mediaId, alt: words(node.attrs.alt, 1000), caption: words(node.attrs.caption, 1000) } },
  ];
}

function galleriesOf(node: EditorNode): Block[] {
  const images = node.children.flatMap(imagesOf);
  const count = Math.ceil(images.length / largestGallery);
  return Array.from({ length: count }, (_, index) => ({
    type: "gallery",
    content: images.slice(index * largestGallery, (index + 1) * largestGallery),
  }));
}

function playersOf(node: EditorNode, type: "video" | "audio"): Block[] {
  const mediaId = mediaIdOf(node.attrs.mediaId);
  const stillId = mediaIdOf(node.attrs.stillId);
  const url = isAddress(String(node.attrs.url)) ? String(node.attrs.url) : "";
  if (mediaId === null && url === "") return [];
  const said = { title: words(node.attrs.title, 300), caption: words(node.attrs.caption, 1000) };
  return [{ type, attrs: { mediaId, ...(stillId === null ? {} : { stillId }), url, ...said } }];
}

function cardsOf(node: EditorNode): Block[] {
  const url = String(node.attrs.url);
  if (!isAddress(url)) return [];
  const title = words(node.attrs.title, 300);
  const description = words(node.attrs.description, 1000);
  return [{ type: "embedCard", attrs: { url, title, description, site: words(node.attrs.site, 200) } }];
}

function isAddress(url: string): boolean {
  return url.length <= 2000 && safeHref(url);
}

function mediaIdOf(value: unknown): number | null {
  const id = whole(value, 0, largestId, 0);
  return id === 0 ? null : id;
}

function whole(value: unknown, least: number, most: number, otherwise: number): number {
  return typeof value === "number" && Number.isInteger(value) ? Math.min(Math.max(value, least), most) : otherwise;
}

function words(value: unknown, max: number): string {
  return typeof value === "string" ? cut(value.toWellFormed().replace(/\p{Cc}/gu, " "), max) : "";
}

function cut(text: string, max: number): string {
  if (text.length <= max) return text;
  return /[\uD800-\uDBFF]/.test(text.charAt(max - 1)) ? text.slice(0, max - 1) : text.slice(0, max);
}
