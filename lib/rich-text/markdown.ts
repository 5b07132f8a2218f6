import { inlinesOf, type Notes } from "./markdown-inlines";
import { type Directive, markdownTree, type Node, type Root, type RootNode, unknownAt } from "./markdown-tree";
import { inlineText } from "./plain-text";
import { type Block, type Inline, type ListItem, type RichText, richTextSchema } from "./schema";

/** Turns a name from the text into the id in the media library; undefined when there is no such picture, film or sound. */
export type MediaByName = (name: string) => number | undefined;

type Source = { notes: Notes; media: MediaByName };

type Paragraph = Extract<Block, { type: "paragraph" }>;
type Image = Extract<Block, { type: "image" }>;
type BoxContent = Paragraph | Extract<Block, { type: "bulletList" | "orderedList" }>;

/**
 * Reads a body written in Markdown (CommonMark with GFM footnotes and the directives of db/demo/README.md).
 * Throws an Error that names the line of what has no place in a body.
 */
export function parseMarkdown(markdown: string, { media }: { media: MediaByName }): RichText {
  const root = markdownTree(markdown);
  const source: Source = { notes: notesIn(root), media };
  const content = root.children.filter((node) => node.type !== "footnoteDefinition").map((node) => block(node, source));
  for (const [label, note] of source.notes) {
    if (!note.used) throw unknownAt(note.definition, `footnote ${label} that nothing refers to`);
  }
  return richTextSchema.parse({ type: "doc", content });
}

function notesIn(root: Root): Notes {
  const notes: Notes = new Map();
  for (const definition of root.children) {
    if (definition.type === "footnoteDefinition") notes.set(definition.identifier, { definition, used: false });
  }
  return notes;
}

function block(node: RootNode, source: Source): Block {
  switch (node.type) {
    case "paragraph":
      return { type: "paragraph", content: inlinesOf(node.children, source.notes) };
    case "heading": {
      if (node.depth !== 2 && node.depth !== 3) throw unknownAt(node, `heading of level ${node.depth}`);
      return { type: "heading", attrs: { level: node.depth }, content: inlinesOf(node.children, source.notes) };
    }
    case "list":
      return list(node, source);
    case "blockquote":
      return quote(node, source);
    case "thematicBreak":
      return { type: "horizontalRule" };
    case "containerDirective":
      return container(node, source);
    case "leafDirective":
      return leaf(node, source);
    default:
      throw unknownAt(node, node.type);
  }
}

function list(node: Node<"list">, source: Source): Exclude<BoxContent, Paragraph> {
  const content = node.children.map((item) => listItem(item, source));
  if (!node.ordered) return { type: "bulletList", content };
  return { type: "orderedList", attrs: { start: node.start ?? 1 }, content };
}

function listItem(node: Node<"listItem">, source: Source): ListItem {
  if (typeof node.checked === "boolean") throw unknownAt(node, "tick box");
  const content = node.children.map((child) => boxContent(child, source));
  return { type: "listItem", content: content.length > 0 ? content : [{ type: "paragraph" }] };
}

/** What may stand in a list item or an info box: paragraphs and lists. */
function boxContent(node: RootNode, source: Source): BoxContent {
  if (node.type === "list") return list(node, source);
  return paragraph(node, source);
}

function paragraph(node: RootNode, source: Source): Paragraph {
  if (node.type !== "paragraph") throw unknownAt(node, `${node.type} inside another block`);
  return { type: "paragraph", content: inlinesOf(node.children, source.notes) };
}

/** A last paragraph that begins with a dash says whose words these are. */
function quote(node: Node<"blockquote">, source: Source): Block {
  const content = node.children.map((child) => paragraph(child, source));
  const attribution = /^[—–]\s+(.+)$/.exec(inlineText(content.at(-1)?.content))?.[1] ?? "";
  if (attribution !== "") content.pop();
  if (content.length === 0) throw unknownAt(node, "quote without words");
  return { type: "blockquote", attrs: { attribution }, content };
}

function container(node: Node<"containerDirective">, source: Source): Block {
  switch (node.name) {
    case "pull-quote":
      attributesOf(node, []);
      return { type: "pullQuote", content: onlyParagraph(node, source) };
    case "info-box": {
      const title = attributesOf(node, ["title"])("title");
      return { type: "infoBox", attrs: { title }, content: node.children.map((child) => boxContent(child, source)) };
    }
    case "gallery":
      attributesOf(node, []);
      return { type: "gallery", content: node.children.map((child) => galleryImage(child, source)) };
    default:
      throw unknownAt(node, `block :::${node.name}`);
  }
}

function onlyParagraph(node: Node<"containerDirective">, source: Source): Inline[] | undefined {
  const [only, ...others] = node.children;
  if (!only || others.length > 0) throw unknownAt(node, `:::${node.name} that is not one paragraph`);
  return paragraph(only, source).content;
}

function galleryImage(node: RootNode, source: Source): Image {
  if (node.type !== "leafDirective" || node.name !== "image") throw unknownAt(node, "gallery with more than images");
  return image(node, source);
}

function leaf(node: Node<"leafDirective">, source: Source): Block {
  switch (node.name) {
    case "image":
      return image(node, source);
    case "video":
    case "audio": {
      const get = attributesOf(node, ["name", "url", "title", "caption"]);
      const mediaId = get("url") === "" ? mediaNamed(get("name"), node, source) : null;
      return { type: node.name, attrs: { mediaId, url: get("url"), title: get("title"), caption: get("caption") } };
    }
    case "embed": {
      const get = attributesOf(node, ["url", "title", "description", "site"]);
      const attrs = { url: get("url"), title: get("title"), description: get("description"), site: get("site") };
      return { type: "embedCard", attrs };
    }
    default:
      throw unknownAt(node, `block ::${node.name}`);
  }
}

/** `maker` may be written down beside an image; readers see the one of the media library. */
function image(node: Node<"leafDirective">, source: Source): Image {
  const get = attributesOf(node, ["name", "alt", "caption", "maker"]);
  const mediaId = mediaNamed(get("name"), node, source);
  return { type: "image", attrs: { mediaId, alt: get("alt"), caption: get("caption") } };
}

function mediaNamed(name: string, node: Node<"leafDirective">, source: Source): number {
  const id = source.media(name);
  if (id === undefined) throw unknownAt(node, `media name "${name}"`);
  return id;
}

/** The attributes of a directive, empty when not given. Throws at one that the directive does not have. */
function attributesOf<Name extends string>(node: Directive, names: readonly Name[]): (name: Name) => string {
  const given = new Map(Object.entries(node.attributes ?? {}));
  for (const name of given.keys()) {
    if (!names.some((known) => known === name)) throw unknownAt(node, `attribute ${name} of ${node.name}`);
  }
  return (name) => given.get(name) ?? "";
}
