import fc from "fast-check";
import { expect, test } from "vitest";
import { linkify } from "./linkify";

const links = (line: string) => linkify(line).flatMap((piece) => piece.href ?? []);

test("an address in a sentence is a link without the end of the sentence", () => {
  expect(linkify("Zie https://voorbeeld.nl/a?b=c. Mooi!")).toEqual([
    { at: 0, text: "Zie " },
    { at: 4, text: "https://voorbeeld.nl/a?b=c", href: "https://voorbeeld.nl/a?b=c" },
    { at: 30, text: ". Mooi!" },
  ]);
  expect(links("(zie https://voorbeeld.nl/a)")).toEqual(["https://voorbeeld.nl/a"]);
  expect(links("https://nl.wikipedia.org/wiki/Hef_(brug)")).toEqual(["https://nl.wikipedia.org/wiki/Hef_(brug)"]);
});

test("only http and https become links", () => {
  expect(links("javascript:alert(1) ftp://x.nl data:text/html,x //x.nl www.x.nl")).toEqual([]);
  expect(links("https:// http://[ en verder")).toEqual([]);
});

test("an address that hides where it goes behind a name is no link", () => {
  expect(links("https://mijnbank.nl@elders.example/ https://a:b@c.nl")).toEqual([]);
  expect(links("https://a.nl/@naam")).toEqual(["https://a.nl/@naam"]);
});

test("no character is lost or added, and no link is anything but http", () => {
  const word = fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom("https://", "(", ")", ".", " ", "javascript:"));
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const line = words.join("");
      const pieces = linkify(line);
      expect(pieces.map((piece) => piece.text).join("")).toBe(line);
      for (const { href } of pieces) if (href !== undefined) expect(href).toMatch(/^https?:\/\//);
      expect(new Set(pieces.map((piece) => piece.at)).size).toBe(pieces.length);
    }),
  );
});

test.each([")", ".", ")."])(
  "a line of nothing but endings takes no longer than any other: %s",
  (ending) => {
    const line = `https://a.nl${ending.repeat(20_000)}`;
    expect(linkify(line)[0]?.text).toBe("https://a.nl");
  },
  1_000,
);
