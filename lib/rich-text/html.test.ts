import fc from "fast-check";
import { expect, test } from "vitest";
import { readXml } from "@/scripts/test/xml";
import { anyText } from "../any-text";
import { xml } from "../xml";
import { anyRichText } from "./arbitrary";
import { richTextHtml } from "./html";
import type { HtmlMedia } from "./markup";
import type { Block } from "./schema";
import { nodesOf } from "./walk";

const picture: HtmlMedia = {
  kind: "image",
  key: "hef",
  mime: "image/webp",
  width: 3000,
  height: 2000,
  widths: [320, 640, 960, 1280, 1920],
  alt: "De Hef",
  decorative: false,
  caption: "In rust",
  maker: "Antenne",
};
const film: HtmlMedia = {
  ...picture,
  kind: "video",
  key: "maas",
  mime: "video/mp4",
  widths: [],
  caption: "",
  maker: "",
};

const place = {
  site: "https://antenne.example",
  page: "https://antenne.example/artikel/de-hef",
  media: { 1: picture, 2: film, 3: { ...film, kind: "audio" as const, key: "mist", mime: "audio/mpeg" } },
};

const html = (...content: Block[]) => richTextHtml({ type: "doc", content }, place).text;
const words = (text: string): Block => ({ type: "paragraph", content: [{ type: "text", text }] });
const linked = (href: string): Block => ({
  type: "paragraph",
  content: [{ type: "text", text: "hier", marks: [{ type: "link", attrs: { href } }] }],
});

/** What an XML parser reads back of a text. */
const readable = (text: string) => readXml(xml`<a>${text}</a>`.text, (find) => find("/a")[0] ?? "");

test("any document is well-formed, says all its words, and every address in it is whole", () => {
  fc.assert(
    fc.property(anyRichText(anyText), (doc) => {
      readXml(xml`<div>${richTextHtml(doc, place)}</div>`.text, (find) => {
        for (const address of find("//@href | //@src")) expect(address).toMatch(/^(https:\/\/|mailto:)/);
        expect(find("//script | //iframe | //style | //@style | //@onclick")).toEqual([]);
        const shown = find("/div")[0] ?? "";
        for (const node of nodesOf(doc)) if (node.type === "text") expect(shown).toContain(readable(node.text));
      });
    }),
    { numRuns: 100 },
  );
});

test("text is escaped", () => {
  expect(html(words('<script>alert("1 & 2")</script>'))).toBe(
    "<p>&lt;script&gt;alert(&quot;1 &amp; 2&quot;)&lt;/script&gt;</p>",
  );
});

test("an address on this site becomes whole, one on this page leads to the article", () => {
  expect(html(linked("/artikel/x"))).toBe('<p><a href="https://antenne.example/artikel/x">hier</a></p>');
  expect(html(linked("#noot-1"))).toBe('<p><a href="https://antenne.example/artikel/de-hef#noot-1">hier</a></p>');
  expect(html(linked('https://example.org/?a="b"&c'))).toBe(
    '<p><a href="https://example.org/?a=&quot;b&quot;&amp;c">hier</a></p>',
  );
});

test.each(["javascript:alert(1)", "//example.org/x", "data:text/html,x", "java\nscript:x"])(
  "a link to %j is only its words",
  (href) => {
    expect(html(linked(href))).toBe("<p>hier</p>");
    expect(html({ type: "embedCard", attrs: { url: href, title: "T", description: "", site: "" } })).toBe("");
  },
);

test("a picture stands as a figure with its measures, its caption and its maker", () => {
  const image: Block = { type: "image", attrs: { mediaId: 1, alt: "", caption: "" } };
  const figure =
    '<figure><img src="https://antenne.example/beeld/hef-1280.webp" alt="De Hef" width="1280" height="853" />' +
    "<figcaption>In rust Beeld: Antenne</figcaption></figure>";
  expect(html(image)).toBe(figure);
  expect(html({ type: "gallery", content: [image, image] })).toBe(figure + figure);
  expect(html({ type: "image", attrs: { mediaId: 1, alt: "Een brug", caption: "Omhoog" } })).toContain(
    'alt="Een brug"',
  );
  expect(html({ type: "image", attrs: { mediaId: 9, alt: "weg", caption: "weg" } })).toBe("");
});

test("an uploaded film or sound plays, one elsewhere is a link and loads nothing", () => {
  const attrs = { mediaId: null, url: "https://youtu.be/x", title: "De Maas", caption: "" };
  expect(html({ type: "video", attrs })).toBe('<p><a href="https://youtu.be/x">De Maas</a></p>');
  const video = html({ type: "video", attrs: { ...attrs, mediaId: 2, url: "" } });
  expect(video).toContain('<video src="https://antenne.example/beeld/maas.mp4" controls="controls" preload="none">');
  expect(html({ type: "audio", attrs: { ...attrs, mediaId: 3, url: "" } })).toContain("/beeld/mist.mp3");
  expect(html({ type: "audio", attrs: { ...attrs, mediaId: 2, url: "" } })).toBe("");
});

test("footnotes are numbered in reading order and stand at the end", () => {
  const note = (text: string) => ({ type: "footnote" as const, attrs: { text } });
  const text = html({ type: "paragraph", content: [note("Eerst"), note("Dan <b>")] });
  expect(text).toBe(
    '<p><sup><a href="https://antenne.example/artikel/de-hef#noot-1">1</a></sup>' +
      '<sup><a href="https://antenne.example/artikel/de-hef#noot-2">2</a></sup></p>' +
      "<h2>Noten</h2><ol><li>Eerst</li><li>Dan &lt;b&gt;</li></ol>",
  );
});

test("every kind of block has its own shape", () => {
  expect(
    html(
      { type: "heading", attrs: { level: 2 }, content: [{ type: "text", text: "Kop" }] },
      { type: "heading", attrs: { level: 3 }, content: [{ type: "text", text: "Onder" }] },
      { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [{ type: "paragraph" }] }] },
      {
        type: "blockquote",
        attrs: { attribution: "Ik" },
        content: [{ type: "paragraph", content: [{ type: "text", text: "Ja" }] }],
      },
      { type: "pullQuote", content: [{ type: "text", text: "Groot" }] },
      { type: "infoBox", attrs: { title: "Heen" }, content: [{ type: "paragraph", content: [{ type: "hardBreak" }] }] },
      { type: "horizontalRule" },
    ),
  ).toBe(
    '<h2>Kop</h2><h3>Onder</h3><ol start="3"><li></li></ol><blockquote><p>Ja</p><p>Ik</p></blockquote>' +
      "<blockquote><p>Groot</p></blockquote><aside><h3>Heen</h3><p><br /></p></aside><hr />",
  );
});
