import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findAnchor, makeAnchor } from "./anchor";

const text =
  "De brug ging open op dinsdag. Niemand keek om. De brug ging dicht op woensdag, en wie erop stond bleef staan.";

const anchorOf = (words: string, nth = 0) => {
  let from = text.indexOf(words);
  for (let count = 0; count < nth; count++) from = text.indexOf(words, from + 1);
  return makeAnchor(text, { from, to: from + words.length });
};
const found = (now: string, anchor: ReturnType<typeof anchorOf>) => {
  const range = findAnchor(now, anchor);
  return range && now.slice(range.from, range.to);
};

describe("words are found again", () => {
  test("where they stood, also when the same words stand elsewhere", () => {
    const second = anchorOf("De brug", 1);
    expect(findAnchor(text, second)).toEqual({
      from: text.lastIndexOf("De brug"),
      to: text.lastIndexOf("De brug") + 7,
    });
  });

  test("after text before them came and went", () => {
    expect(found(`Een heel nieuwe alinea.\n${text}`, anchorOf("Niemand keek om"))).toBe("Niemand keek om");
    expect(found(text.slice(30), anchorOf("Niemand keek om"))).toBe("Niemand keek om");
  });

  test("in another place, when their paragraph moved", () => {
    const moved =
      "Begin.\nDe brug ging dicht op woensdag, en wie erop stond bleef staan.\nDe brug ging open op dinsdag.";
    expect(found(moved, anchorOf("en wie erop stond"))).toBe("en wie erop stond");
  });

  test("changed, as what stands between the same neighbours", () => {
    const now = text.replace("Niemand keek om", "Geen mens keek ervan op");
    expect(found(now, anchorOf("Niemand keek om"))).toBe("Geen mens keek ervan op");
  });

  test("not at all when they were removed, or when only small words like them are left", () => {
    expect(findAnchor(text.replace(" Niemand keek om.", ""), anchorOf("Niemand keek om"))).toBeNull();
    expect(findAnchor("Heel andere woorden, maar op papier.", anchorOf("op", 1))).toBeNull();
  });
});

test("any selection is found again where nothing changed", () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.nat(), fc.nat(), (any, a, b) => {
      const [from, to] = [a % any.length, b % any.length].sort((x, y) => x - y);
      if (from === undefined || to === undefined || from === to) return;
      expect(findAnchor(any, makeAnchor(any, { from, to }))).toEqual({ from, to });
    }),
  );
});
