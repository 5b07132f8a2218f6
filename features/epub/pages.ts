import type { ArticleView } from "@/features/articles/view";
import { formatDate, formatDay } from "@/lib/dates";
import { formatSpan } from "@/lib/event-dates";
import { richTextMarkup } from "@/lib/rich-text/markup";
import { epubText as t } from "@/lib/text.nl/epub";
import { readerText } from "@/lib/text.nl/reader";
import { type Markup, xml, xmlDocument } from "@/lib/xml";
import { paths } from "./book";
import { type BookPlace, bookManner, pictureInBook } from "./text";

/** A page of the book, as EPUB 3.2 has them: HTML in XML's spelling. `kind` is a class of the body. */
function page(title: string, kind: string, content: Markup): string {
  const root = xml`<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" xml:lang="nl" lang="nl">
<head>
<title>${title}</title>
<link rel="stylesheet" type="text/css" href="${paths.style}" />
</head>
<body class="${kind}">
${content}
</body>
</html>`;
  return xmlDocument(xml`<!DOCTYPE html>
${root}`);
}

export function coverPage(title: string): string {
  const image = xml`<img src="${paths.coverImage}" alt="${t.coverAlt(title)}" role="doc-cover" />`;
  return page(t.cover, "omslag", xml`<section epub:type="cover">${image}</section>`);
}

export type Chapter = { path: string; title: string };

/** The contents, for the reader and for the reading system: EPUB 3.2, 5.4. */
export function navPage(
  book: { title: string; week: string; name: string; note: string },
  chapters: Chapter[],
): string {
  const items = [...chapters, { path: paths.colophon, title: t.colophon }];
  const [first] = items;
  return page(
    t.contents,
    "inhoud",
    xml`<p class="rubriek">${book.week}</p>
<h1>${book.name}</h1>
${book.note === "" ? null : xml`<p class="lede">${book.note}</p>`}
<nav epub:type="toc" role="doc-toc" id="inhoud">
<h2>${t.contents}</h2>
<ol>
${items.map(({ path, title }) => xml`<li><a href="${path}">${title}</a></li>\n`)}</ol>
</nav>
<nav epub:type="landmarks" id="wegwijzer" hidden="hidden">
<h2>${t.landmarks}</h2>
<ol>
<li><a epub:type="cover" href="${paths.cover}">${t.cover}</a></li>
<li><a epub:type="toc" href="${paths.nav}#inhoud">${t.contents}</a></li>
<li><a epub:type="bodymatter" href="${first?.path ?? paths.colophon}">${t.begin}</a></li>
</ol>
</nav>`,
  );
}

/** An article as a chapter: everything that its page says, and the way to that page. */
export function chapterPage(article: ArticleView, place: BookPlace): string {
  const { title, lede, section, bylines, hero, heroCaption, event, body, media, credits, corrections } = article;
  const names = bylines.map(({ name }) => name).filter((name) => name !== "");
  return page(
    title,
    "artikel",
    xml`<section epub:type="chapter" role="doc-chapter" aria-labelledby="titel">
<header>
${section && xml`<p class="rubriek">${section.name}</p>\n`}<h1 id="titel">${title}</h1>
${lede === "" ? null : xml`<p class="lede">${lede}</p>\n`}\
${names.length === 0 ? null : xml`<p class="auteur">${t.by(joinNames(names))}</p>\n`}</header>
${hero && pictureInBook(hero, { alt: "", caption: heroCaption })}\
${event && eventBox(event)}\
${richTextMarkup(body, media, bookManner(place))}
<footer>
${credits === "" ? null : xml`<p class="dank">${credits}</p>\n`}\
${corrections.map(correction)}\
<p class="site">${t.online} <a href="${place.page}">${place.page.replace(/^https?:\/\//, "")}</a></p>
</footer>
</section>`,
  );
}

function eventBox({ startsAt, endsAt, place }: NonNullable<ArticleView["event"]>): Markup {
  const when = formatSpan(new Date(startsAt), endsAt === null ? null : new Date(endsAt), formatDay);
  return xml`<aside class="kader"><h2>${readerText.event}</h2><p>${t.event(when, place)}</p></aside>
`;
}

function correction({ text, correctedAt }: ArticleView["corrections"][number]): Markup {
  return xml`<p class="verbeterd"><strong>${t.corrected(formatDate(new Date(correctedAt)))}</strong> ${text}</p>
`;
}

/** Who made it, and where it comes from. */
export function colophonPage(book: {
  title: string;
  tagline: string;
  address: string;
  authors: string[];
  makers: string[];
  modified: string;
}): string {
  const lines = [
    book.tagline,
    book.authors.length === 0 ? "" : t.words(joinNames(book.authors)),
    book.makers.length === 0 ? "" : t.images(joinNames(book.makers)),
    t.newest(formatDate(new Date(book.modified))),
  ].filter((line) => line !== "");
  return page(
    t.colophon,
    "colofon",
    xml`<section epub:type="colophon" role="doc-colophon">
<h1>${t.colophon}</h1>
<p><strong>${book.title}</strong></p>
${lines.map((line) => xml`<p>${line}</p>\n`)}\
<p>${t.online} <a href="${book.address}">${book.address.replace(/^https?:\/\//, "")}</a></p>
</section>`,
  );
}

/** `Noor, Ada en een gast`. */
function joinNames(names: string[]): string {
  return new Intl.ListFormat("nl").format(names);
}
