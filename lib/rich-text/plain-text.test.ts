import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { anyRichText } from "./arbitrary";
import { footnotes } from "./footnotes";
import { imagesIn, mediaIds } from "./media-ids";
import { countWords, firstWords, plainText, readingMinutes } from "./plain-text";
import { emptyRichText, type RichText, richTextSchema } from "./schema";

const doc: RichText = {
  type: "doc",
  content: [
    {
      type: "paragraph",
      content: [
        { type: "text", text: "De Hef " },
        { type: "text", text: "staat", marks: [{ type: "bold" }] },
        { type: "text", text: " stil." },
        { type: "footnote", attrs: { text: "Sinds 1993." } },
        { type: "hardBreak" },
        { type: "text", text: "Nog altijd." },
      ],
    },
    { type: "horizontalRule" },
    {
      type: "bulletList",
      content: [
        { type: "listItem", content: [{ type: "paragraph", content: [{ type: "text", text: "Eén – 1" }] }] },
        { type: "listItem", content: [{ type: "paragraph" }] },
      ],
    },
    {
      type: "blockquote",
      attrs: { attribution: "Kraan Negen" },
      content: [{ type: "paragraph", content: [{ type: "text", text: "Omhoog." }] }],
    },
    { type: "image", attrs: { mediaId: 7, alt: "Brug", caption: "De brug." } },
    {
      type: "gallery",
      content: [
        { type: "image", attrs: { mediaId: 8, alt: "", caption: "" } },
        { type: "image", attrs: { mediaId: 7, alt: "", caption: "" } },
      ],
    },
    { type: "audio", attrs: { mediaId: 9, url: "", title: "Mist", caption: "" } },
    { type: "video", attrs: { mediaId: null, url: "https://vimeo.com/1", title: "", caption: "Film." } },
  ],
};

describe("plain text", () => {
  test("is what a reader reads, the footnotes last", () => {
    expect(plainText(doc)).toBe(
      "De Hef staat stil. Nog altijd.\n\nEén – 1\n\nOmhoog.\n\nKraan Negen\n\nDe brug.\n\nMist\n\nFilm.\n\nSinds 1993.",
    );
    expect(plainText(emptyRichText)).toBe("");
  });

  test("counts words, not dashes", () => {
    expect(countWords(doc)).toBe(17);
    expect(countWords(emptyRichText)).toBe(0);
  });

  test("begins with its first words", () => {
    expect(firstWords(doc, 4)).toBe("De Hef staat stil. …");
    expect(firstWords(doc, 100)).toBe(
      "De Hef staat stil. Nog altijd. Eén – 1 Omhoog. Kraan Negen De brug. Mist Film. Sinds 1993.",
    );
  });

  test("takes at least a minute to read", () => {
    expect([0, 1, 220, 329, 331, 880].map(readingMinutes)).toEqual([1, 1, 1, 1, 2, 4]);
  });

  test("holds only the words of the document, never its make-up", () => {
    const digits = fc.stringMatching(/^[0-9]{0,4}$/);
    fc.assert(
      fc.property(anyRichText(digits), (any) => {
        expect(plainText(any)).toMatch(/^[0-9 \n]*$/);
      }),
    );
  });

  test("holds every text", () => {
    fc.assert(
      fc.property(anyRichText(fc.constantFrom("roer", "kade", "mist")), (any) => {
        const written = JSON.stringify(any).match(/"(text|title|description|caption|attribution)":"(roer|kade|mist)"/g);
        expect(plainText(any).match(/roer|kade|mist/g)?.length ?? 0).toBe(written?.length ?? 0);
      }),
    );
  });
});

test("footnotes and media come in reading order", () => {
  expect(footnotes(doc).map((note) => note.attrs.text)).toEqual(["Sinds 1993."]);
  expect(mediaIds(doc)).toEqual([7, 8, 9]);
  expect(imagesIn(doc).map((image) => image.mediaId)).toEqual([7, 8, 7]);
});

describe("the schema", () => {
  test("accepts every document that the tests make", () => {
    fc.assert(
      fc.property(anyRichText(fc.string({ maxLength: 20 })), (any) => {
        expect(richTextSchema.safeParse(any).error).toBeUndefined();
      }),
    );
  });

  test("makes texts fit for jsonb", () => {
    const parsed = richTextSchema.parse({
      type: "doc",
      content: [{ type: "paragraph", content: [{ type: "text", text: "a\u0000b\ud800c\nd" }] }],
    });
    expect(plainText(parsed)).toBe("a b\ufffdc d");
  });

  test("refuses other blocks, other links and a list nested without end", () => {
    const withBlock = (block: unknown) => richTextSchema.safeParse({ type: "doc", content: [block] }).success;
    const link = (href: string) => ({
      type: "paragraph",
      content: [{ type: "text", text: "x", marks: [{ type: "link", attrs: { href } }] }],
    });
    expect(withBlock(link("https://example.org/"))).toBe(true);
    expect(withBlock(link("javascript:alert(1)"))).toBe(false);
    expect(withBlock(link("/a\ud800"))).toBe(false);
    expect(withBlock({ type: "html", content: [] })).toBe(false);
    expect(withBlock({ type: "heading", attrs: { level: 1 } })).toBe(false);
    expect(withBlock({ type: "video", attrs: { mediaId: 1, url: "javascript:alert(1)" } })).toBe(false);
    expect(withBlock({ type: "video", attrs: {} })).toBe(false);

    let deep: unknown = { type: "paragraph" };
    for (let i = 0; i < 50_000; i++) deep = { type: "bulletList", content: [{ type: "listItem", content: [deep] }] };
    expect(withBlock(deep)).toBe(false);
  });
});
