import { expect, test } from "vitest";
import { fold, foldedWords } from "./fold";

test("capitals, accents, wide letters and what does not show make no other word", () => {
  for (const same of ["gratis", "GRATÍS", "gra\u200Btis", "gra\u00ADtis", "ｇｒａｔｉｓ"])
    expect(fold(same)).toBe("gratis");
});

test("words stand apart, whatever stood between them", () => {
  expect(foldedWords("Win-nu: 100% GRÁTIS!")).toBe(" win nu 100 gratis ");
  expect(foldedWords("…")).toBe("  ");
});
