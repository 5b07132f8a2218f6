import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, test } from "vitest";
import type { MediaView } from "@/features/media/view";
import { anyRichText } from "@/lib/rich-text/arbitrary";
import { plainText } from "@/lib/rich-text/plain-text";
import type { Block, RichText } from "@/lib/rich-text/schema";
import { Body } from "./body";

const image: MediaView = {
  id: 1,
  kind: "image",
  key: "abc",
  width: 1000,
  height: 500,
  widths: [320, 640, 1000],
  pending: false,
  color: "#ff4d17",
  focalX: 0.25,
  focalY: 0.5,
  alt: "Brug uit de bibliotheek",
  decorative: false,
  caption: "Bijschrift uit de bibliotheek",
  maker: "Antenne",
  mime: "image/webp",
};
const none = { width: null, height: null, widths: [], alt: "", caption: "", maker: "" };
const media: Record<number, MediaView> = {
  1: image,
  2: { ...image, ...none, width: 960, height: 540, id: 2, kind: "video", key: "film", mime: "video/webm" },
  3: { ...image, ...none, id: 3, kind: "audio", key: "mist", mime: "audio/mpeg" },
};

const text = (value: string) => ({ type: "text" as const, text: value });
const paragraph = (value: string): Extract<Block, { type: "paragraph" }> => ({
  type: "paragraph",
  content: [text(value)],
});
const show = (...content: Block[]) => renderToStaticMarkup(<Body doc={{ type: "doc", content }} media={media} />);

describe("the body opens with a large letter", () => {
  const long = "De brug staat open en niemand heeft haast. ".repeat(5);
  const opened = /<p class="[^"]*opening/;

  test("when its first paragraph is long and begins with plain words", () => {
    expect(show(paragraph(long), paragraph(long)).match(new RegExp(opened, "g"))).toHaveLength(1);
  });

  test("not when that is short, begins with a bold name, or comes after something else", () => {
    const bold = { type: "text" as const, text: "Kraan: ", marks: [{ type: "bold" as const }] };
    expect(show(paragraph("Kort."))).not.toMatch(opened);
    expect(show({ type: "paragraph", content: [bold, text(long)] })).not.toMatch(opened);
    expect(show({ type: "horizontalRule" }, paragraph(long))).not.toMatch(opened);
  });
});

describe("the body shows", () => {
  test("text as text, with its marks and breaks", () => {
    const html = show({
      type: "paragraph",
      content: [
        text("<script>alert(1)</script> "),
        {
          type: "text",
          text: "de Hef",
          marks: [{ type: "link", attrs: { href: "/artikel/de-hef" } }, { type: "bold" }, { type: "italic" }],
        },
        { type: "hardBreak" },
        text("dag"),
      ],
    });
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt; ");
    expect(html).toContain('<a href="/artikel/de-hef"><strong><em>de Hef</em></strong></a><br/>dag');
  });

  test("headings under the page's title, lower where asked", () => {
    const heading = (level: 2 | 3): Block => ({ type: "heading", attrs: { level }, content: [text("Kop")] });
    expect(show(heading(2), heading(3))).toMatch(/<h2 [^>]*>Kop<\/h2><h3 [^>]*>Kop<\/h3>/);
    const lower = renderToStaticMarkup(
      <Body doc={{ type: "doc", content: [heading(2), heading(3)] }} media={{}} headingOffset={2} />,
    );
    expect(lower).toMatch(/<h4 [^>]*>Kop<\/h4><h5 [^>]*>Kop<\/h5>/);
  });

  test("a text that begins with a smaller heading, or with a box, skips no heading", () => {
    const heading = (level: 2 | 3): Block => ({ type: "heading", attrs: { level }, content: [text("Kop")] });
    const box = (): Block => ({
      type: "infoBox",
      attrs: { title: "Doos" },
      content: [{ type: "paragraph", content: [] }],
    });
    const levels = (...blocks: Block[]) => show(...blocks).match(/(?<=<)h\d/g);
    expect(levels(heading(3), heading(3))).toEqual(["h2", "h2"]);
    expect(levels(heading(3), heading(2), heading(3))).toEqual(["h2", "h2", "h3"]);
    expect(levels(box(), heading(2), box())).toEqual(["h2", "h2", "h3"]);
  });

  test("lists in lists, and numbered points from their number on", () => {
    const html = show({
      type: "orderedList",
      attrs: { start: 4 },
      content: [
        {
          type: "listItem",
          content: [
            paragraph("vier"),
            { type: "bulletList", content: [{ type: "listItem", content: [paragraph("a")] }] },
          ],
        },
      ],
    });
    expect(html).toMatch(/<ol class="[^"]+" start="4"><li><p>vier<\/p><ul><li><p>a<\/p><\/li><\/ul><\/li><\/ol>/);
  });

  test("quotes with who said it, pull quotes, boxes and dividers", () => {
    const html = show(
      { type: "blockquote", attrs: { attribution: "Kraan Negen" }, content: [paragraph("Omhoog.")] },
      { type: "pullQuote", content: [text("Groot.")] },
      { type: "infoBox", attrs: { title: "Zelf kijken" }, content: [paragraph("Gratis.")] },
      { type: "horizontalRule" },
    );
    expect(html).toContain("<blockquote><p>Omhoog.</p></blockquote><figcaption>Kraan Negen</figcaption>");
    expect(html).toMatch(/<p class="[^"]+">Groot\.<\/p>/);
    expect(html).toMatch(/<aside class="[^"]+"><h2>Zelf kijken<\/h2><p>Gratis\.<\/p><\/aside>/);
    expect(html).toMatch(/<hr class="[^"]+"\/>/);
  });

  test("a picture with the article's own words, else the library's", () => {
    const own = show({ type: "image", attrs: { mediaId: 1, alt: "De Hef", caption: "Stil." } });
    expect(own).toContain('alt="De Hef"');
    expect(own).toContain("Stil.");
    expect(own).toContain("Beeld: Antenne");
    expect(own).toContain('width="1000" height="500"');
    expect(own).toContain("/beeld/abc-320.avif 320w, /beeld/abc-640.avif 640w, /beeld/abc-1000.avif 1000w");
    const other = show({ type: "image", attrs: { mediaId: 1, alt: "", caption: "" } });
    expect(other).toContain('alt="Brug uit de bibliotheek"');
    expect(other).toContain("Bijschrift uit de bibliotheek");
  });

  test("a gallery that can be reached by keyboard", () => {
    const html = show({
      type: "gallery",
      content: [1, 1, 9].map((mediaId) => ({ type: "image", attrs: { mediaId, alt: "x", caption: "" } })),
    });
    expect(html).toMatch(/<section [^>]*aria-label="Beeldreeks van 2 beelden" tabindex="0"><figure/);
    expect(html.match(/<figure/g)).toHaveLength(2);
  });

  test("films and sounds of ours, loaded only when played", () => {
    const attrs = { url: "", title: "Mist", caption: "Hoor." };
    const html = show(
      { type: "video", attrs: { ...attrs, mediaId: 2 } },
      { type: "audio", attrs: { ...attrs, mediaId: 3 } },
    );
    expect(html).toMatch(
      /<video [^>]*preload="none" src="\/beeld\/film\.webm" style="aspect-ratio:960 \/ 540" aria-label="Mist"/,
    );
    expect(html).toMatch(/<audio [^>]*preload="none" src="\/beeld\/mist\.mp3" aria-label="Mist"/);
    expect(html).toContain("<strong>Mist</strong> Hoor.");
  });

  test("films elsewhere as a link, with nothing of the other site in the page", () => {
    const html = show(
      { type: "video", attrs: { mediaId: null, url: "https://youtu.be/dQw4w9WgXcQ", title: "Film", caption: "" } },
      { type: "audio", attrs: { mediaId: null, url: "https://example.org/a.mp3", title: "", caption: "" } },
      { type: "embedCard", attrs: { url: "https://www.kunsthal.nl/", title: "Kunsthal", description: "", site: "" } },
    );
    expect(html).toContain('href="https://youtu.be/dQw4w9WgXcQ"');
    expect(html).toContain("Speel af van YouTube");
    expect(html).toContain("Kijk of luister op example.org");
    expect(html).toContain("<small>kunsthal.nl</small>");
    expect(html).not.toMatch(/<iframe|<img|src=|youtube-nocookie/);
  });

  test("a film elsewhere with a still of our own, that says no more than the title beside it", () => {
    const film = { mediaId: null, stillId: 1, url: "https://youtu.be/dQw4w9WgXcQ", title: "Film", caption: "" };
    const html = show({ type: "video", attrs: film });
    expect(html).toMatch(/<a [^>]*href="https:\/\/youtu\.be[^>]*>.*<img src="\/beeld\/[^"]+"[^>]* alt=""/);
    expect(html).not.toMatch(/<iframe|youtube-nocookie|ytimg/);
  });

  test("footnotes numbered in order, with the way there and back", () => {
    const note = (value: string): Block => ({
      type: "paragraph",
      content: [text("x"), { type: "footnote", attrs: { text: value } }],
    });
    const html = show(note("Eerste"), { type: "blockquote", content: [paragraph("y")] }, note("Tweede"));
    for (const number of [1, 2]) {
      expect(html).toContain(
        `<a id="noot-terug-${number}" href="#noot-${number}" role="doc-noteref" aria-label="Noot ${number}">`,
      );
      expect(html).toMatch(new RegExp(`<li id="noot-${number}">(Eerste|Tweede) <a href="#noot-terug-${number}"`));
    }
    expect(html.indexOf("Eerste")).toBeLessThan(html.indexOf("Tweede"));
    expect(show(paragraph("z"))).not.toContain("Noten");
  });

  test("nothing where a picture, film or sound is gone, or is of another kind", () => {
    const attrs = { url: "", title: "T", caption: "C", mediaId: 99 };
    const html = show(
      { type: "image", attrs: { mediaId: 99, alt: "a", caption: "c" } },
      { type: "image", attrs: { mediaId: 2, alt: "a", caption: "c" } },
      { type: "video", attrs },
      { type: "audio", attrs: { ...attrs, mediaId: 1 } },
    );
    expect(html).toMatch(/^<div class="[^"]+"><\/div>$/);
  });
});

test("any document that the schema accepts is shown whole", () => {
  const everything: Record<number, MediaView> = { ...media, 4: { ...image, id: 4, widths: [] } };
  fc.assert(
    fc.property(anyRichText(fc.constantFrom("", "roer", "kade", "mist")), (doc: RichText) => {
      const html = renderToStaticMarkup(<Body doc={doc} media={everything} />);
      const shown = html.replace(/<[^>]+>/g, " ");
      const lost = doc.content.some(
        (node) => node.type === "image" || node.type === "gallery" || node.type === "video" || node.type === "audio",
      );
      const count = (value: string) => value.match(/roer|kade|mist/g)?.length ?? 0;
      if (!lost) expect(count(shown)).toBe(count(plainText(doc)) + sites(doc));
      expect(html).not.toMatch(/undefined|\[object|NaN/);
    }),
  );
});

/** The name of a card's site is shown, but is not part of the text. */
function sites(doc: RichText): number {
  return doc.content.filter((node) => node.type === "embedCard" && node.attrs.site !== "").length;
}

test("any text at all is shown without an error", () => {
  fc.assert(
    fc.property(anyRichText(fc.string({ unit: "binary", maxLength: 8 })), (doc) => {
      expect(renderToStaticMarkup(<Body doc={doc} media={media} />)).not.toMatch(/<script|javascript:/i);
    }),
  );
});
