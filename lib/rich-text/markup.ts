import type { MediaKind } from "@/lib/media-kind";
import { bodyText } from "../text.nl/body";
import { type Markup, xml } from "../xml";
import { type Footnote, footnotes } from "./footnotes";
import { safeHref } from "./href";
import type { Block, Inline, ListItem, Mark, RichText } from "./schema";

export type HtmlMedia = {
  kind: MediaKind;
  key: string;
  mime: string;
  width: number | null;
  height: number | null;
  widths: number[];
  alt: string;
  decorative: boolean;
  caption: string;
  maker: string;
};

export type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;

export type PictureWords = { alt: string; caption: string };

/** What differs between the places that a text goes to: a feed stands anywhere, a book holds its own pictures and notes. */
export type Manner = {
  /** An address in the text, that `safeHref` has passed. */
  href(href: string): string;
  picture(media: HtmlMedia, words: PictureWords): Markup | null;
  gallery(pictures: (Markup | null)[]): Markup;
  /** A film or sound of our own. */
  upload(media: HtmlMedia, attrs: Of<"video" | "audio">["attrs"]): Markup;
  pullQuote(words: Markup[]): Markup;
  infoBox(title: string, inside: (Markup | null)[]): Markup;
  noteMark(number: number): Markup;
  /** Never asked for a text without notes. */
  notes(notes: Footnote[]): Markup;
};

type Context = {
  media: Readonly<Record<number, HtmlMedia>>;
  manner: Manner;
  notes: ReadonlyMap<Footnote, number>;
};

/** A document as HTML in XML's spelling: everything is escaped, and nothing of a third party is loaded. */
export function richTextMarkup(doc: RichText, media: Readonly<Record<number, HtmlMedia>>, manner: Manner): Markup {
  const found = footnotes(doc);
  const context = { media, manner, notes: new Map(found.map((note, index) => [note, index + 1])) };
  return xml`${doc.content.map((node) => block(node, context))}${found.length === 0 ? null : manner.notes(found)}`;
}

function block(node: Block | ListItem, context: Context): Markup | null {
  const { manner } = context;
  switch (node.type) {
    case "paragraph":
      return node.content?.length ? xml`<p>${inlines(node.content, context)}</p>` : null;
    case "heading": {
      const words = inlines(node.content, context);
      return node.attrs.level === 2 ? xml`<h2>${words}</h2>` : xml`<h3>${words}</h3>`;
    }
    case "bulletList":
      return xml`<ul>${node.content.map((item) => block(item, context))}</ul>`;
    case "orderedList":
      return xml`<ol start="${node.attrs?.start ?? 1}">${node.content.map((item) => block(item, context))}</ol>`;
    case "listItem":
      return xml`<li>${node.content.map((child) => block(child, context))}</li>`;
    case "blockquote": {
      const attribution = node.attrs?.attribution ?? "";
      const paragraphs = node.content.map((paragraph) => block(paragraph, context));
      return xml`<blockquote>${paragraphs}${attribution === "" ? null : xml`<p>${attribution}</p>`}</blockquote>`;
    }
    case "pullQuote":
      return manner.pullQuote(inlines(node.content, context));
    case "image":
      return picture(node.attrs, context);
    case "gallery":
      return manner.gallery(node.content.map(({ attrs }) => picture(attrs, context)));
    case "video":
    case "audio":
      return player(node, context);
    case "embedCard":
      return link(
        node.attrs.url,
        node.attrs.title || node.attrs.site || node.attrs.url,
        node.attrs.description,
        manner,
      );
    case "infoBox":
      return manner.infoBox(
        node.attrs?.title ?? "",
        node.content.map((child) => block(child, context)),
      );
    case "horizontalRule":
      return xml`<hr />`;
  }
}

function picture({ mediaId, ...words }: Of<"image">["attrs"], { media, manner }: Context): Markup | null {
  const view = media[mediaId];
  return view ? manner.picture(view, words) : null;
}

/** A film or sound elsewhere is a link. */
function player({ type, attrs }: Of<"video" | "audio">, { media, manner }: Context): Markup | null {
  if (attrs.mediaId === null) return link(attrs.url, attrs.title || playerName(type), attrs.caption, manner);
  const upload = media[attrs.mediaId];
  return upload?.kind === type ? manner.upload(upload, attrs) : null;
}

function link(href: string, words: string, more: string, { href: address }: Manner): Markup | null {
  if (!safeHref(href)) return null;
  return xml`<p><a href="${address(href)}">${words}</a>${more === "" ? null : xml`<br />${more}`}</p>`;
}

function inlines(nodes: readonly Inline[] | undefined, context: Context): Markup[] {
  return (nodes ?? []).map((node) => inline(node, context));
}

function inline(node: Inline, context: Context): Markup {
  if (node.type === "hardBreak") return xml`<br />`;
  if (node.type === "footnote") return context.manner.noteMark(context.notes.get(node) ?? 0);
  return (node.marks ?? []).reduceRight((words, mark) => marked(words, mark, context.manner), xml`${node.text}`);
}

function marked(words: Markup, mark: Mark, { href }: Manner): Markup {
  if (mark.type === "bold") return xml`<strong>${words}</strong>`;
  if (mark.type === "italic") return xml`<em>${words}</em>`;
  return safeHref(mark.attrs.href) ? xml`<a href="${href(mark.attrs.href)}">${words}</a>` : words;
}

/** What a film or sound without a title is called. */
export function playerName(kind: "video" | "audio"): string {
  return bodyText[kind];
}

/** What stands under a picture, film or sound: its caption and who made it. */
export function captionHtml(text: string, maker: string): Markup | null {
  const parts = [text, maker === "" ? "" : bodyText.imageBy(maker)].filter((part) => part !== "");
  return parts.length === 0 ? null : xml`<figcaption>${parts.join(" ")}</figcaption>`;
}
