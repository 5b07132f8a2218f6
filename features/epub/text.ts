import { fileAddress } from "@/lib/images/address";
import { outsideImage } from "@/lib/images/outside";
import { strictHref } from "@/lib/rich-text/href";
import { wholeAddress } from "@/lib/rich-text/html";
import { captionHtml, type HtmlMedia, type Manner, type PictureWords, playerName } from "@/lib/rich-text/markup";
import { bodyText } from "@/lib/text.nl/body";
import { epubText as t } from "@/lib/text.nl/epub";
import { type Markup, xml } from "@/lib/xml";
import { paths } from "./book";

/** `chapters`: where articles of the same issue stand in the book, by their address on the site. */
export type BookPlace = { site: string; page: string; chapters: ReadonlyMap<string, string> };

/** How a text stands in a book: pictures and notes inside it, films and sounds as a way to the site. */
export function bookManner(place: BookPlace): Manner {
  return {
    href: (href) => place.chapters.get(href) ?? strictHref(wholeAddress(href, place)),
    picture: pictureInBook,
    gallery: (pictures) => xml`<div class="beeldreeks">${pictures}</div>`,
    upload(media, { title, caption }) {
      const kind = media.kind === "audio" ? "audio" : "video";
      const words = { audio: t.listen, video: t.watch }[kind](title || playerName(kind));
      const under = captionHtml(caption || media.caption, media.maker);
      return xml`<figure><p class="elders"><a href="${place.site}${fileAddress(media)}">${words}</a></p>${under}</figure>`;
    },
    pullQuote: (words) => xml`<aside class="uitgelicht" epub:type="pullquote"><p>${words}</p></aside>`,
    infoBox: (title, inside) =>
      xml`<aside class="kader" epub:type="sidebar">${title === "" ? null : xml`<h3>${title}</h3>`}${inside}</aside>`,
    noteMark: (number) =>
      xml`<sup><a id="noot-terug-${number}" href="#noot-${number}" epub:type="noteref" role="doc-noteref">${number}</a></sup>`,
    notes: (notes) => xml`<section class="noten" epub:type="footnotes">
<h2>${bodyText.notes}</h2>
${notes.map(({ attrs }, index) => note(index + 1, attrs.text))}</section>
`,
  };
}

function note(number: number, text: string): Markup {
  const back = bodyText.backToText(number);
  return xml`<aside id="noot-${number}" epub:type="footnote" role="doc-footnote">\
<p><a href="#noot-terug-${number}" role="doc-backlink" title="${back}">${number}</a> ${text}</p></aside>
`;
}

/** A picture with what stands under it; null for what is no picture of ours. */
export function pictureInBook(media: HtmlMedia, words: PictureWords): Markup | null {
  if (!outsideImage(media)) return null;
  const alt = words.alt || (media.decorative ? "" : media.alt);
  const image = xml`<img src="${paths.picture(media.key)}" alt="${alt}" />`;
  return xml`<figure>${image}${captionHtml(words.caption || media.caption, media.maker)}</figure>
`;
}
