import { describe, expect, test } from "vitest";
import type { MediaView } from "@/features/media/view";
import type { Block, RichText } from "@/lib/rich-text/schema";
import { emptyLinks, longLede, openEnds, silentPictures, skipsHeading, smallPictures, uncredited } from "./warnings";

const doc = (...content: Block[]): RichText => ({ type: "doc", content });
const paragraph = (text: string, href?: string): Block => ({
  type: "paragraph",
  content: [{ type: "text", text, ...(href ? { marks: [{ type: "link", attrs: { href } }] } : {}) }],
});
const heading = (level: 2 | 3): Block => ({
  type: "heading",
  attrs: { level },
  content: [{ type: "text", text: "Kop" }],
});
const image = (mediaId: number, alt = ""): Block => ({ type: "image", attrs: { mediaId, alt, caption: "" } });

const picture: MediaView = {
  id: 1,
  kind: "image",
  key: "k",
  width: 1600,
  height: 900,
  widths: [],
  pending: false,
  color: "#000000",
  focalX: 0.5,
  focalY: 0.5,
  alt: "Een kade",
  decorative: false,
  caption: "",
  maker: "Noor",
  mime: "image/jpeg",
};
const library = (...pictures: Partial<MediaView>[]) => {
  const known = pictures.map((one, index) => ({ ...picture, id: index + 1, ...one }));
  return (id: number) => known.find((one) => one.id === id);
};

describe("before publishing the form says", () => {
  test("where the article still says TK", () => {
    const fields = { title: "TK", lede: "", credits: "", heroCaption: "foto TK", body: doc(paragraph("Om TK uur.")) };
    expect(openEnds({ ...empty, ...fields })).toHaveLength(3);
    expect(openEnds({ ...empty, title: "Ook een atktie" })).toEqual([]);
  });

  test("when the lede is long", () => {
    expect(longLede(`  ${"x".repeat(320)}  `)).toBeNull();
    expect(longLede("x".repeat(321))).toBe(321);
  });

  test("when the first heading is a smaller one", () => {
    expect(skipsHeading(doc(paragraph("x"), heading(3), heading(2)))).toBe(true);
    expect(skipsHeading(doc(heading(2), heading(3)))).toBe(false);
    expect(skipsHeading(doc(paragraph("x")))).toBe(false);
  });

  test("how many links have nothing to press", () => {
    expect(
      emptyLinks(doc(paragraph(" ", "https://a.example/"), paragraph("hier", "https://a.example/"), paragraph(" "))),
    ).toBe(1);
  });

  test("how many pictures of the text nobody described", () => {
    const body = doc(image(1), image(2), image(3), image(2, "Wel hier"), image(9));
    expect(silentPictures(body, library({}, { alt: "" }, { alt: "", decorative: true }))).toBe(1);
  });

  test("which pictures are too small for where they stand", () => {
    const of = library({ width: 1199 }, { width: 640 }, { width: 639 }, { width: null });
    const body = doc(image(2), image(3), image(3), image(4), image(9));
    expect(smallPictures({ heroId: 1, body }, of)).toEqual([
      { width: 1199, hero: true },
      { width: 639, hero: false },
    ]);
    expect(smallPictures({ heroId: null, body: doc() }, of)).toEqual([]);
  });

  test("when nobody is thanked for the opening picture", () => {
    const of = library({ maker: "" }, {});
    const bare = { heroId: 1, heroCaption: "", credits: "" };
    expect(uncredited(bare, of)).toBe(true);
    for (const change of [
      { heroId: 2 },
      { heroId: null },
      { heroId: 9 },
      { heroCaption: "Foto: Noor" },
      { credits: "Noor" },
    ]) {
      expect([change, uncredited({ ...bare, ...change }, of)]).toEqual([change, false]);
    }
  });
});

const empty = {
  title: "",
  slug: "",
  lede: "",
  body: doc(),
  sectionId: null,
  seriesId: null,
  tags: [],
  bylines: [],
  week: null,
  position: 1,
  credits: "",
  heroId: null,
  heroCaption: "",
  seoTitle: "",
  seoDescription: "",
  socialImageId: null,
  commentMode: "open" as const,
  commentsUntil: null,
  commentReview: null,
  legacyId: null,
  event: null,
  corrections: [],
};
