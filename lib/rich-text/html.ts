import { fileAddress } from "../images/address";
import { outsideImage } from "../images/outside";
import { bodyText as t } from "../text.nl/body";
import { type Markup, xml } from "../xml";
import { captionHtml, type HtmlMedia, type Manner, type PictureWords, playerName, richTextMarkup } from "./markup";
import type { RichText } from "./schema";

/** Where a text stands: `site` without a slash at its end, and `page`, the whole address of the text's own page. */
type Place = { site: string; page: string; media: Readonly<Record<number, HtmlMedia>> };

/**
 * A document as HTML for feeds, that stands by itself anywhere: addresses are absolute, nothing needs our styles or scripts,
 * nothing of a third party is loaded, and everything is escaped. It is well-formed XML too.
 */
export function richTextHtml(doc: RichText, { media, ...place }: Place): Markup {
  return richTextMarkup(doc, media, feedManner(place));
}

function feedManner({ site, page }: Omit<Place, "media">): Manner {
  return {
    href: (href) => wholeAddress(href, { site, page }),
    picture: (media, words) => imageHtml(media, words, site),
    gallery: (pictures) => xml`${pictures}`,
    upload(media, { title, caption }) {
      const source = site + fileAddress(media);
      const fallback = xml`<a href="${source}">${title || playerName(media.kind === "audio" ? "audio" : "video")}</a>`;
      const tag =
        media.kind === "audio"
          ? xml`<audio src="${source}" controls="controls" preload="none">${fallback}</audio>`
          : xml`<video src="${source}" controls="controls" preload="none">${fallback}</video>`;
      return xml`<figure>${tag}${captionHtml(caption || media.caption, media.maker)}</figure>`;
    },
    pullQuote: (words) => xml`<blockquote><p>${words}</p></blockquote>`,
    infoBox: (title, inside) => xml`<aside>${title === "" ? null : xml`<h3>${title}</h3>`}${inside}</aside>`,
    noteMark: (number) => xml`<sup><a href="${page}#noot-${number}">${number}</a></sup>`,
    notes: (notes) => xml`<h2>${t.notes}</h2><ol>${notes.map((note) => xml`<li>${note.attrs.text}</li>`)}</ol>`,
  };
}

/** A picture with what stands under it. Where `alt` and `caption` are empty, the library's own are there. */
export function imageHtml(media: HtmlMedia, words: PictureWords, site: string): Markup | null {
  const file = outsideImage(media);
  if (!file) return null;
  const alt = words.alt || (media.decorative ? "" : media.alt);
  const picture = xml`<img src="${site}${file.address}" alt="${alt}" width="${file.width}" height="${file.height}" />`;
  return xml`<figure>${picture}${captionHtml(words.caption || media.caption, media.maker)}</figure>`;
}

/** An address in a text as it is from outside: on this site, and on the text's own page. */
export function wholeAddress(href: string, { site, page }: { site: string; page: string }): string {
  if (href.startsWith("/")) return site + href;
  return href.startsWith("#") ? page + href : href;
}
