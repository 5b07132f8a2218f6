import fc from "fast-check";
import { expect, test } from "vitest";
import { anyText } from "@/lib/any-text";
import { editDistance } from "./edit-distance";
import { hasHit, readMarks } from "./marked";
import { parseSearch, searchAddress } from "./schema";
import { readTerms } from "./terms";

test("an address says what is asked, and reads back the same", () => {
  const asked = { q: 'de "hef" & co', year: 2019, section: "film", author: "kraan-negen", page: 3 };
  const address = searchAddress(asked);
  expect(parseSearch(Object.fromEntries(new URL(address, "https://antenne.example").searchParams))).toEqual(asked);
  expect(searchAddress({ q: "", year: null, section: null, author: null, page: 1 })).toBe("/zoeken");
});

test("nonsense in an address is left out", () => {
  const nothing = { q: "", year: null, section: null, author: null, page: 1 };
  expect(parseSearch({ q: "\0", jaar: "twee", rubriek: "Film!", auteur: "../x", pagina: "-1" })).toEqual(nothing);
  expect(parseSearch({ q: ["haven", "x"], jaar: "99999", pagina: "99999999999" })).toEqual({ ...nothing, q: "haven" });
});

test("any text is a question of at most 200 characters", () => {
  fc.assert(
    fc.property(anyText, (q) => {
      const asked = parseSearch({ q });
      readTerms(asked.q);
      return asked.q.length <= 200;
    }),
  );
});

test("a question without the order of its words", () => {
  expect(readTerms('"rode brug" haven -"niet dit" -boot')).toMatchObject({
    wide: "rode brug haven -boot",
    ordered: true,
    words: ["rode", "brug", "haven"],
  });
  expect(readTerms("noord-zuid Kát")).toMatchObject({ wide: "noord zuid Kát", ordered: true });
  expect(readTerms("de Kát").last).toEqual({ before: "de ", word: "kat" });
  expect(readTerms("-katten").last).toBeNull();
  expect(readTerms('"de kat').last).toBeNull();
});

test("marks become pieces", () => {
  expect(readMarks("a \uE000b\uE001 c")).toEqual([
    { text: "a ", hit: false },
    { text: "b", hit: true },
    { text: " c", hit: false },
  ]);
  expect(hasHit(readMarks("a"))).toBe(false);
});

test.each([
  ["haven", "haven", 0],
  ["haevn", "haven", 1],
  ["havn", "haven", 1],
  ["", "abc", 3],
  ["katendrect", "katendrecht", 1],
])("from %s to %s is %i", (a, b, distance) => {
  expect(editDistance(a, b)).toBe(distance);
});
