import fc from "fast-check";
import { expect, test } from "vitest";
import type { ArticleView } from "@/features/articles/view";
import { anyText } from "@/lib/any-text";
import { anyRichText } from "@/lib/rich-text/arbitrary";
import type { Block, Inline } from "@/lib/rich-text/schema";
import { zip } from "@/lib/zip";
import { readEpub } from "@/scripts/test/epub";
import type { Book } from "./book";
import { composeBook } from "./compose";
import { containerDocument } from "./package";

const site = "https://antenne.example";
const settings = { name: "Antenne Rotterdam", tagline: "cultuur & stad", city: "Rotterdam", email: "" };

const hero: NonNullable<ArticleView["hero"]> = {
  id: 4,
  kind: "image",
  key: "hef",
  width: 1600,
  height: 900,
  widths: [320, 640, 960, 1280, 1600],
  pending: false,
  color: "#102030",
  focalX: 0.5,
  focalY: 0.5,
  alt: "De Hef",
  decorative: false,
  caption: "In rust",
  maker: "Antenne",
  mime: "image/webp",
};
const film = { ...hero, id: 2, kind: "video" as const, key: "maas", mime: "video/webm", widths: [], caption: "" };
const sound = { ...film, id: 3, kind: "audio" as const, key: "mist", mime: "audio/mpeg" };

const article: ArticleView = {
  id: 7,
  slug: "de-hef",
  title: "De Hef staat stil",
  lede: "Een brug < een lift & andersom.",
  body: { type: "doc", content: [] },
  section: { id: 1, slug: "architectuur", name: "Architectuur", ink: "" },
  series: null,
  tags: [],
  bylines: [
    { name: "Kraan Negen", slug: "kraan-negen" },
    { name: "Een gast", slug: null },
  ],
  authorIds: [3],
  creators: [],
  credits: "Met dank aan de brugwachters.",
  hero,
  heroCaption: "",
  week: { year: 2026, week: 47 },
  publishedAt: "2026-11-20T09:43:00.000Z",
  changedAt: null,
  updatedAt: "2026-11-21T10:00:00.500Z",
  wordCount: 100,
  readingMinutes: 1,
  corrections: [{ text: "Het was 1927.", correctedAt: "2026-11-21T10:00:00.000Z" }],
  event: { startsAt: "2026-11-27T19:00:00.000Z", endsAt: null, place: "Worm" },
  seo: { title: "", description: "", image: null },
  commentsOpen: true,
  commentsUntil: null,
  commentReview: null,
  media: { 1: { ...hero, id: 1, key: "brug" }, 2: film, 3: sound, 4: hero },
};

const week = { year: 2026, week: 47 };
const poster = { week, title: "Op en neer", section: null, picture: null };
const issue = { week, title: "Op en neer", note: "Over bruggen.", cover: null, poster, cards: [] };

const text = (words: string, href?: string): Inline => ({
  type: "text",
  text: words,
  ...(href && { marks: [{ type: "link", attrs: { href } }] }),
});
const paragraph = (...content: Inline[]): Block => ({ type: "paragraph", content });
const compose = (changes: Partial<ArticleView>[], about = {}) =>
  composeBook(
    { ...issue, ...about },
    changes.map((change) => ({ ...article, ...change })),
    settings,
    site,
  );

/** The book with nothing for pictures: those are the packer's, and tested with a storage. */
async function opened({ texts, pictures }: Book) {
  const bytes = (words: string) => new TextEncoder().encode(words);
  const empty = ["omslag.jpg", "letters/big-shoulders-display.woff2", ...pictures.map(({ path }) => path)];
  async function* files() {
    yield { name: "mimetype", data: bytes("application/epub+zip"), store: true };
    yield { name: "META-INF/container.xml", data: bytes(containerDocument()) };
    for (const { path, text: words } of texts) yield { name: `EPUB/${path}`, data: bytes(words) };
    for (const path of empty) yield { name: `EPUB/${path}`, data: new Uint8Array(1) };
  }
  const pieces: Uint8Array[] = [];
  for await (const piece of zip(files())) pieces.push(piece);
  return readEpub(Buffer.concat(pieces));
}

const chapter = "EPUB/01-de-hef.xhtml";
const shown = async (...content: Block[]) => opened(compose([{ body: { type: "doc", content } }]));

test("whatever people type, the book is whole and well-formed", { timeout: 120_000 }, async () => {
  const moment = fc.constantFrom("2026-11-20T09:43:00.000Z", "1999-12-31T23:59:59.999Z");
  const any = fc.record({
    title: anyText.map((words) => `${words}.`),
    lede: anyText,
    body: anyRichText(anyText),
    credits: anyText,
    heroCaption: anyText,
    updatedAt: moment,
    name: anyText,
  });
  const property = fc.asyncProperty(fc.array(any, { maxLength: 3 }), anyText, async (list, words) => {
    const changes = list.map(({ name, ...change }, index) => ({
      ...change,
      slug: `stuk-${index}`,
      section: { id: 1, slug: "x", name, ink: "" },
      bylines: [{ name, slug: null }],
      corrections: [{ text: name, correctedAt: change.updatedAt }],
      event: { startsAt: change.updatedAt, endsAt: null, place: name },
    }));
    const epub = await opened(compose(changes, { title: words, note: words }));
    expect(epub.spine).toHaveLength(list.length + 3);
    for (const path of epub.spine)
      expect(epub.find(path, "//html:script | //html:iframe | //@style | //@onclick")).toEqual([]);
  });
  await fc.assert(property, { numRuns: 60 });
});

test("the package says what the book is, and which number it has for ever", async () => {
  const epub = await opened(compose([{}]));
  const meta = (xpath: string) => epub.find(epub.package, xpath);
  expect(meta("//dc:identifier")).toEqual(["tag:antenne.example,2026:nummer:2026-47"]);
  expect(meta("//dc:title")).toEqual(["Antenne Rotterdam, week 47, 2026: Op en neer"]);
  expect(meta("//dc:language")).toEqual(["nl"]);
  expect(meta("//dc:creator")).toEqual(["Kraan Negen", "Een gast"]);
  expect(meta("//dc:date")).toEqual(["2026-11-16"]);
  expect(meta("//opf:meta[@property='dcterms:modified']")).toEqual(["2026-11-21T10:00:00Z"]);
  expect(compose([{}]).fileName).toBe("antenne-rotterdam-2026-week-47.epub");
});

test("the contents and the spine follow the issue's order, with landmarks", async () => {
  const epub = await opened(compose([{ title: "Eerst" }, { slug: "tweede", title: "Dan" }]));
  const nav = "EPUB/inhoud.xhtml";
  expect(epub.find(nav, "//html:nav[@epub:type='toc']//html:a")).toEqual(["Eerst", "Dan", "Colofon"]);
  expect(epub.find(nav, "//html:nav[@epub:type='landmarks']//@epub:type")).toEqual([
    "landmarks",
    "cover",
    "toc",
    "bodymatter",
  ]);
  expect(epub.spine).toEqual(["EPUB/omslag.xhtml", nav, chapter, "EPUB/02-tweede.xhtml", "EPUB/colofon.xhtml"]);
});

test("a chapter says all that the article's page says", async () => {
  const epub = await shown(paragraph(text("Tekst.")));
  const words = epub.find(chapter, "//html:body")[0]?.replace(/\s+/g, " ") ?? "";
  for (const part of [
    "Architectuur",
    "De Hef staat stil",
    "Een brug < een lift & andersom.",
    "door Kraan Negen en Een gast",
    "In rust Beeld: Antenne",
    "vrijdag 27 november 2026",
    "Worm",
    "Tekst.",
    "Met dank aan de brugwachters.",
    "Verbeterd op 21 november 2026: Het was 1927.",
    "antenne.example/artikel/de-hef",
  ])
    expect(words).toContain(part);
});

test("a note leads from the text and back, and reading systems know it for one", async () => {
  const note = (words: string): Inline => ({ type: "footnote", attrs: { text: words } });
  const epub = await shown(paragraph(text("a"), note("Eerst"), note("Dan <b>")));
  expect(epub.find(chapter, "//html:a[@epub:type='noteref'][@role='doc-noteref']/@href")).toEqual([
    "#noot-1",
    "#noot-2",
  ]);
  expect(epub.find(chapter, "//html:aside[@role='doc-footnote']/@id")).toEqual(["noot-1", "noot-2"]);
  expect(epub.find(chapter, "//html:a[@role='doc-backlink']/@href")).toEqual(["#noot-terug-1", "#noot-terug-2"]);
  expect(epub.find(chapter, "//html:aside[@id='noot-2']")[0]).toContain("Dan <b>");
});

test("a link to an article of this issue stays in the book, any other leads to the web in strict letters", async () => {
  const links = [
    "/artikel/tweede",
    "/artikel/elders",
    "#noot-1",
    "https://example.org/a|b{c}?q=[é]#x#y",
    "mailto:a@b.nl",
  ];
  const body = { type: "doc" as const, content: links.map((href) => paragraph(text("hier", href))) };
  const epub = await opened(compose([{ body }, { slug: "tweede" }]));
  expect(epub.find(chapter, "//html:p/html:a[. = 'hier']/@href")).toEqual([
    "02-tweede.xhtml",
    "https://antenne.example/artikel/elders",
    "https://antenne.example/artikel/de-hef#noot-1",
    "https://example.org/a%7Cb%7Bc%7D?q=%5B%C3%A9%5D#x%23y",
    "mailto:a@b.nl",
  ]);
});

test("pictures are in the book, each once and with its words; films and sounds are a way to the site", async () => {
  const image = (mediaId: number): Extract<Block, { type: "image" }> => ({
    type: "image",
    attrs: { mediaId, alt: "", caption: "" },
  });
  const attrs = { url: "", title: "De Maas", caption: "" };
  const content: Block[] = [
    { type: "gallery", content: [image(1), image(4), image(1), image(99)] },
    { type: "video", attrs: { ...attrs, mediaId: 2 } },
    { type: "audio", attrs: { ...attrs, mediaId: 3 } },
    { type: "video", attrs: { ...attrs, mediaId: null, url: "https://youtu.be/dQw4w9WgXcQ" } },
    { type: "embedCard", attrs: { url: "https://kunsthal.nl/", title: "Kunsthal", description: "Zaal", site: "" } },
  ];
  const book = compose([{ body: { type: "doc", content } }, { slug: "tweede" }]);
  expect(book.pictures.map(({ path, file }) => [path, file])).toEqual([
    ["beeld/hef.jpg", "hef-1280.webp"],
    ["beeld/brug.jpg", "brug-1280.webp"],
  ]);
  const epub = await opened(book);
  expect(epub.find(chapter, "//html:img/@src")).toEqual(
    ["hef", "brug", "hef", "brug"].map((key) => `beeld/${key}.jpg`),
  );
  expect(epub.find(chapter, "//html:img/@alt")).toEqual(Array(4).fill("De Hef"));
  expect(epub.find(chapter, "//html:video | //html:audio | //html:iframe")).toEqual([]);
  expect(epub.find(chapter, "//html:p/html:a/@href")).toEqual([
    "https://antenne.example/beeld/maas.webm",
    "https://antenne.example/beeld/mist.mp3",
    "https://youtu.be/dQw4w9WgXcQ",
    "https://kunsthal.nl/",
    "https://antenne.example/artikel/de-hef",
  ]);
});

test("an issue without a title, a note or a picture is a book too", async () => {
  const book = compose(
    [{ hero: null, section: null, lede: "", bylines: [], credits: "", corrections: [], event: null }],
    {
      title: "",
      note: "",
    },
  );
  const epub = await opened(book);
  expect(epub.find(epub.package, "//dc:title")).toEqual(["Antenne Rotterdam, week 47, 2026"]);
  expect(book.cover.picture).toBeNull();
});
