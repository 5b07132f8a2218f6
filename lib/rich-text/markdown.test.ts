import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseMarkdown } from "./markdown";
import { type Block, richTextSchema } from "./schema";

const known: Record<string, number> = { hef: 1, "skyline-regen": 2, "maas-in-beweging": 3, "haven-in-de-mist": 4 };
const parse = (markdown: string): Block[] => parseMarkdown(markdown, { media: (name) => known[name] }).content;
const text = (value: string) => [{ type: "text", text: value }];
const paragraph = (value: string) => ({ type: "paragraph", content: text(value) });

describe("Markdown becomes", () => {
  test("paragraphs with bold, italic, links and breaks", () => {
    expect(parse("De **Hef** staat *heel **stil***, zie\n[daar](/artikel/de-hef).  \nDag.")).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "De " },
          { type: "text", text: "Hef", marks: [{ type: "bold" }] },
          { type: "text", text: " staat " },
          { type: "text", text: "heel ", marks: [{ type: "italic" }] },
          { type: "text", text: "stil", marks: [{ type: "bold" }, { type: "italic" }] },
          { type: "text", text: ", zie " },
          { type: "text", text: "daar", marks: [{ type: "link", attrs: { href: "/artikel/de-hef" } }] },
          { type: "text", text: "." },
          { type: "hardBreak" },
          { type: "text", text: "Dag." },
        ],
      },
    ]);
  });

  test("marks in the order of the editor, each once", () => {
    const link = { type: "link", attrs: { href: "https://example.org" } };
    expect(parse("***[a **b** c](https://example.org)***")).toEqual([
      {
        type: "paragraph",
        content: [{ type: "text", text: "a b c", marks: [link, { type: "bold" }, { type: "italic" }] }],
      },
    ]);
  });

  test("headings, dividers and lists in lists", () => {
    expect(parse("## Twee\n\n### Drie\n\n---\n\n- a\n- b\n  1. c\n\n3. d\n")).toEqual([
      { type: "heading", attrs: { level: 2 }, content: text("Twee") },
      { type: "heading", attrs: { level: 3 }, content: text("Drie") },
      { type: "horizontalRule" },
      {
        type: "bulletList",
        content: [
          { type: "listItem", content: [paragraph("a")] },
          {
            type: "listItem",
            content: [
              paragraph("b"),
              { type: "orderedList", attrs: { start: 1 }, content: [{ type: "listItem", content: [paragraph("c")] }] },
            ],
          },
        ],
      },
      { type: "orderedList", attrs: { start: 3 }, content: [{ type: "listItem", content: [paragraph("d")] }] },
    ]);
  });

  test("quotes with or without a name", () => {
    expect(parse("> Eén.\n>\n> Twee.\n>\n> — Kraan *Negen*, boven")).toEqual([
      {
        type: "blockquote",
        attrs: { attribution: "Kraan Negen, boven" },
        content: [paragraph("Eén."), paragraph("Twee.")],
      },
    ]);
    expect(parse("> Eén — twee.")).toEqual([
      { type: "blockquote", attrs: { attribution: "" }, content: [paragraph("Eén — twee.")] },
    ]);
  });

  test("pull quotes and info boxes", () => {
    expect(parse(':::pull-quote\nGroot.\n:::\n\n:::info-box{title="Zelf kijken"}\nNu.\n\n- Gratis\n:::')).toEqual([
      { type: "pullQuote", content: text("Groot.") },
      {
        type: "infoBox",
        attrs: { title: "Zelf kijken" },
        content: [
          paragraph("Nu."),
          { type: "bulletList", content: [{ type: "listItem", content: [paragraph("Gratis")] }] },
        ],
      },
    ]);
  });

  test("images, galleries, films, sounds and cards", () => {
    const markdown = [
      '::image{name="hef" alt="Brug" caption="De *Hef*." maker="Antenne Rotterdam"}',
      ':::gallery\n::image{name="hef" alt="a"}\n::image{name="skyline-regen" alt="b" caption="c"}\n:::',
      '::video{name="maas-in-beweging" title="Maas" caption="Zes tellen."}',
      '::audio{name="haven-in-de-mist" title="Mist"}',
      '::video{url="https://youtu.be/dQw4w9WgXcQ" title="Elders"}',
      '::embed{url="https://www.kunsthal.nl" title="Kunsthal" description="Een helling." site="kunsthal.nl"}',
    ];
    expect(parse(markdown.join("\n\n"))).toEqual([
      { type: "image", attrs: { mediaId: 1, alt: "Brug", caption: "De *Hef*." } },
      {
        type: "gallery",
        content: [
          { type: "image", attrs: { mediaId: 1, alt: "a", caption: "" } },
          { type: "image", attrs: { mediaId: 2, alt: "b", caption: "c" } },
        ],
      },
      { type: "video", attrs: { mediaId: 3, url: "", title: "Maas", caption: "Zes tellen." } },
      { type: "audio", attrs: { mediaId: 4, url: "", title: "Mist", caption: "" } },
      { type: "video", attrs: { mediaId: null, url: "https://youtu.be/dQw4w9WgXcQ", title: "Elders", caption: "" } },
      {
        type: "embedCard",
        attrs: { url: "https://www.kunsthal.nl", title: "Kunsthal", description: "Een helling.", site: "kunsthal.nl" },
      },
    ]);
  });

  test("footnotes where they are pointed at", () => {
    expect(parse("Stil.[^1] Echt.[^noot]\n\n[^1]: Sinds *De Brug*.\n[^noot]: Bijna.")).toEqual([
      {
        type: "paragraph",
        content: [
          { type: "text", text: "Stil." },
          { type: "footnote", attrs: { text: "Sinds De Brug." } },
          { type: "text", text: " Echt." },
          { type: "footnote", attrs: { text: "Bijna." } },
        ],
      },
    ]);
  });

  test("text again where a colon only looks like a directive", () => {
    expect(parse("Open:dag om 20:00 uur.")).toEqual([paragraph("Open:dag om 20:00 uur.")]);
  });
});

describe("what has no place in a body is refused with its line", () => {
  test.each([
    ["a\n\n<div>x</div>", "Line 3: html"],
    ["a <b>x</b>", "Line 1: html"],
    ["# Een", "Line 1: heading of level 1"],
    ["a\n\n#### Vier", "Line 3: heading of level 4"],
    ["```\nx\n```", "Line 1: code"],
    ["a `b`", "Line 1: inlineCode"],
    ["a ~~b~~", "Line 1: delete"],
    ["| a |\n| - |\n| b |", "Line 1: table"],
    ["- [ ] a", "Line 1: tick box"],
    ["![a](b.jpg)", "Line 1: image"],
    ["a\n\n:::video\n:::", "Line 3: block :::video"],
    ["::hoi", "Line 1: block ::hoi"],
    ["x :i[y]", "Line 1: :i"],
    ["- a\n\n  > b", "Line 3: blockquote inside another block"],
    [':::gallery\n::video{name="hef"}\n:::', "Line 2: gallery with more than images"],
    ["\n\n::image{name=weg}", 'Line 3: media name "weg"'],
    ["::image{name=hef titel=x}", "Line 1: attribute titel of image"],
    [":::pull-quote\na\n\nb\n:::", "Line 1: :::pull-quote that is not one paragraph"],
    ["> — Niemand", "Line 1: quote without words"],
    ["a[^1]", "Line 1: footnote without a note"],
    ["a\n\n[^1]: b", "Line 3: footnote 1 that nothing refers to"],
  ])("%j: %s", (markdown, message) => {
    expect(() => parse(markdown)).toThrow(message);
  });

  test.each(["[a](javascript:alert)", '::embed{url="javascript:alert(1)"}', '::video{url="data:x"}'])(
    "%s",
    (markdown) => {
      expect(() => parse(markdown)).toThrow();
    },
  );
});

test("whatever is typed becomes a document that the schema accepts, or an error", () => {
  const piece = fc.constantFrom(
    "a",
    "**",
    "*",
    "[^1]",
    "\n\n[^1]: n\n",
    ":::",
    "{",
    "\n",
    "> ",
    "- ",
    "1. ",
    "## ",
    "—",
    "::image{name=hef}",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const read = () => parseMarkdown(pieces.join(""), { media: () => 1 });
      let doc: ReturnType<typeof read>;
      try {
        doc = read();
      } catch (error) {
        expect(String(error)).toMatch(/^Error: Line \d+: /);
        return;
      }
      expect(richTextSchema.parse(doc)).toEqual(doc);
    }),
  );
});
