import { fileAddress } from "../images/address";
import { outsideImage } from "../images/outside";
import { bodyText as t } from "../text.nl/body";
import { type Markup, xml } from "../xml";
import { type Footnote, footnotes } from "./footnotes";
import { safeHref } from "./href";
import type { Block, Inline, ListItem, Mark, RichText } from "./schema";

export type HtmlMedia = {
  kind: "image" | "video" | "audio";
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

type Of<Type extends Block["type"]> = Extract<Block, { type: Type }>;

/** Where a text stands: `site` without a slash at its end, and `page`, the whole address of the text's own page. */
type Place = { site: string; page: string; media: Readonly<Record<number, HtmlMedia>> };

type Context = Place & { notes: ReadonlyMap<Footnote, number> };

/**
 * A document as HTML for feeds, that stands by itself anywhere: addresses are absolute, nothing needs our styles or scripts,
 * nothing of a third party is loaded, and everything is escaped. It is well-formed XML too.
 */
export function richTextHtml(doc: RichText, place: Place): Markup {
  const found = footnotes(doc);
  const context = { ...place, notes: new Map(found.map((note, index) => [note, index + 1])) };
  return xml`${doc.content.map((node) => block(node, context))}${notesHtml(found)}`;
}

function block(node: Block | ListItem, context: Context): Markup | null {
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
      return xml`<blockquote><p>${inlines(node.content, context)}</p></blockquote>`;
    case "image":
      return image(node.attrs, context);
    case "gallery":
      return xml`${node.content.map(({ attrs }) => image(attrs, context))}`;
    case "video":
    case "audio":
      return player(node, context);
    case "embedCard":
      return embedCard(node.attrs, context);
    case "infoBox": {
      const title = node.attrs?.title ?? "";
      const inside = node.content.map((child) => block(child, context));
      return xml`<aside>${title === "" ? null : xml`<h3>${title}</h3>`}${inside}</aside>`;
    }
    case "horizontalRule":
      return xml`<hr />`;
  }
}

function image({ mediaId, ...words }: Of<"image">["attrs"], { media, site }: Context): Markup | null {
  const view = media[mediaId];
  return view ? imageHtml(view, words, site) : null;
}

/** A picture with what stands under it. Where `alt` and `caption` are empty, the library's own are there. */
export function imageHtml(media: HtmlMedia, words: { alt: string; caption: string }, site: string): Markup | null {
  const file = outsideImage(media);
  if (!file) return null;
  const alt = words.alt || (media.decorative ? "" : media.alt);
  const picture = xml`<img src="${site}${file.address}" alt="${alt}" width="${file.width}" height="${file.height}" />`;
  return xml`<figure>${picture}${captionHtml(words.caption || media.caption, media.maker)}</figure>`;
}

function captionHtml(text: string, maker: string): Markup | null {
  const parts = [text, maker === "" ? "" : t.imageBy(maker)].filter((part) => part !== "");
  return parts.length === 0 ? null : xml`<figcaption>${parts.join(" ")}</figcaption>`;
}

/** An upload as a player of the reader's own; a film or sound elsewhere as a link. */
function player({ type, attrs }: Of<"video" | "audio">, context: Context): Markup | null {
  const title = attrs.title || t[type];
  if (attrs.mediaId === null) return link(attrs.url, title, attrs.caption, context);
  const upload = context.media[attrs.mediaId];
  if (upload?.kind !== type) return null;
  const source = context.site + fileAddress(upload);
  const fallback = xml`<a href="${source}">${title}</a>`;
  const tag =
    type === "video"
      ? xml`<video src="${source}" controls="controls" preload="none">${fallback}</video>`
      : xml`<audio src="${source}" controls="controls" preload="none">${fallback}</audio>`;
  return xml`<figure>${tag}${captionHtml(attrs.caption || upload.caption, upload.maker)}</figure>`;
}

function embedCard({ url, title, description, site }: Of<"embedCard">["attrs"], context: Context): Markup | null {
  return link(url, title || site || url, description, context);
}

function link(href: string, words: string, more: string, context: Context): Markup | null {
  if (!safeHref(href)) return null;
  return xml`<p><a href="${absolute(href, context)}">${words}</a>${more === "" ? null : xml`<br />${more}`}</p>`;
}

function inlines(nodes: readonly Inline[] | undefined, context: Context): Markup[] {
  return (nodes ?? []).map((node) => inline(node, context));
}

function inline(node: Inline, context: Context): Markup {
  if (node.type === "hardBreak") return xml`<br />`;
  if (node.type === "text") {
    return (node.marks ?? []).reduceRight((words, mark) => marked(words, mark, context), xml`${node.text}`);
  }
  const number = context.notes.get(node) ?? 0;
  return xml`<sup><a href="${context.page}#noot-${number}">${number}</a></sup>`;
}

function marked(words: Markup, mark: Mark, context: Context): Markup {
  if (mark.type === "bold") return xml`<strong>${words}</strong>`;
  if (mark.type === "italic") return xml`<em>${words}</em>`;
  const { href } = mark.attrs;
  return safeHref(href) ? xml`<a href="${absolute(href, context)}">${words}</a>` : words;
}

function absolute(href: string, { site, page }: Place): string {
  if (href.startsWith("/")) return site + href;
  return href.startsWith("#") ? page + href : href;
}

function notesHtml(notes: Footnote[]): Markup | null {
  if (notes.length === 0) return null;
  return xml`<h2>${t.notes}</h2><ol>${notes.map((note) => xml`<li>${note.attrs.text}</li>`)}</ol>`;
}
