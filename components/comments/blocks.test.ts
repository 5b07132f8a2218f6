import fc from "fast-check";
import { expect, test } from "vitest";
import { blocksOf } from "./blocks";

/** As `["tekst", "> citaat|tweede regel"]`. */
const read = (text: string) =>
  blocksOf(text).map(
    ({ quote, paragraphs }) =>
      (quote ? "> " : "") + paragraphs.map(({ lines }) => lines.map((line) => line.text).join("|")).join(" / "),
  );

test("een lege regel begint een alinea, een enkele regel niet", () => {
  expect(read("een\ntwee\n\ndrie")).toEqual(["een|twee", "drie"]);
});

test("regels met > ervoor zijn samen een citaat, en wat eronder staat niet meer", () => {
  expect(read("> dit zei je\n>en dit\nKlopt niet.")).toEqual(["> dit zei je|en dit", "Klopt niet."]);
  expect(read("Je zei:\n> een\n>\n> twee\n\n> ander citaat")).toEqual(["Je zei:", "> een / twee", "> ander citaat"]);
  expect(read("5 > 4 is waar")).toEqual(["5 > 4 is waar"]);
});

test("een citaat in een citaat houdt zijn teken, en een leeg citaat is niets", () => {
  expect(read("> > ouder\n> jonger")).toEqual(["> > ouder|jonger"]);
  expect(read(">\n> \n")).toEqual([]);
});

test("geen letter gaat verloren of komt twee keer, en elk deel heeft een eigen plaats", () => {
  const line = fc.oneof(fc.string(), fc.constantFrom("", ">", "> ", "> woord", ">>x", "woord"));
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join("\n");
      const found = blocksOf(text);
      for (const { paragraphs } of found) {
        for (const { lines: shown } of paragraphs) {
          for (const { at, text: piece } of shown) expect(text.slice(at, at + piece.length)).toBe(piece);
        }
      }
      const letters = (value: string) => value.replace(/^> ?/gm, "").replace(/\s/g, "");
      const all = found.flatMap((block) => block.paragraphs.flatMap((one) => one.lines.map((shown) => shown.text)));
      expect(all.join("").replace(/\s/g, "")).toBe(letters(text));
      expect(new Set(found.map((block) => block.at)).size).toBe(found.length);
    }),
  );
});
