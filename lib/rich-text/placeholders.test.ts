import { expect, test } from "vitest";
import { placeholdersIn, placeholdersOf } from "./placeholders";

test("a TK stands with the words around it", () => {
  expect(placeholdersIn("De brug is TK meter lang.")).toEqual(["De brug is TK meter lang."]);
  expect(placeholdersIn(`${"a".repeat(40)} TKTK ${"b".repeat(40)}`)).toEqual([
    `…${"a".repeat(23)} TKTK ${"b".repeat(23)}…`,
  ]);
  expect(placeholdersIn("TK, en nog eens TK.")).toHaveLength(2);
});

test("a word with those letters in it is none", () => {
  expect(placeholdersIn("Een TKO, aTK, tk en Tk, XTKX en TK2")).toEqual([]);
});

test("in a document it is found in the text, a caption and a footnote", () => {
  expect(
    placeholdersOf({
      type: "doc",
      content: [
        {
          type: "paragraph",
          content: [
            { type: "text", text: "Gebouwd in TK." },
            { type: "footnote", attrs: { text: "Bron TK" } },
          ],
        },
        { type: "image", attrs: { mediaId: 1, alt: "", caption: "Foto TK" } },
      ],
    }),
  ).toHaveLength(3);
});
