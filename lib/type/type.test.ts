import fc from "fast-check";
import sharp from "sharp";
import { expect, test } from "vitest";
import { drawable } from "./drawable";
import { faces } from "./faces";
import { fitText } from "./fit";
import { readWoff } from "./woff";

const display = faces.display();
const limits = { largest: 140, smallest: 40 };
const box = { width: 590, height: 344 };

/** The dark part of a line that was drawn at 40, in pixels. */
async function inkOf(line: string) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="100"><rect width="400" height="100" fill="#fff"/><path d="${display.draw(line, 40, 50, 60)}"/></svg>`;
  const { info } = await sharp(Buffer.from(svg)).png().trim().toBuffer({ resolveWithObject: true });
  return { left: -(info.trimOffsetLeft ?? 0), top: -(info.trimOffsetTop ?? 0), width: info.width, height: info.height };
}

test("letters are drawn where and as wide as they are measured", async () => {
  const { left, top, width, height } = await inkOf("Hef");
  expect(left).toBeGreaterThanOrEqual(50);
  expect(left).toBeLessThan(55);
  expect(Math.abs(width - display.measure("Hef", 40))).toBeLessThan(6);
  expect(top + height).toBeGreaterThanOrEqual(59);
  expect(top + height).toBeLessThanOrEqual(62);
  expect((await inkOf("É")).height).toBeGreaterThan((await inkOf("E")).height);
});

test("neighbours stand as close as the font wants", () => {
  expect(display.measure("AV", 100)).toBeLessThan(display.measure("A", 100) + display.measure("V", 100));
  expect(display.measure("HH", 100)).toBeCloseTo(2 * display.measure("H", 100));
});

test("what is no letter falls away, what is one and cannot be drawn says so", () => {
  expect(drawable("Kermis 🎡: ‘één’ – “ja”… 100 €", display)).toBe("Kermis: ‘één’ – “ja”… 100 €");
  expect(drawable("Feest 👩‍👩‍👧‍👦🏳️‍🌈 1️⃣", display)).toBe("Feest 1");
  expect(drawable("𝗩𝗲𝘁 ﬁjn e\u0301\u0327 Łódź", display)).toMatch(/^Vet fijn .+ Łódź$/);
  expect(drawable("regel\u0000een\ntwee", display)).toBe("regel een twee");
  for (const other of ["鹿特丹", "روتردام", "Роттердам", "Ω"]) expect(drawable(other, display)).toBeNull();
  expect(drawable("🎡", display)).toBe("");
});

test("a short title is large, a long one smaller, and all of it is there", () => {
  const short = fitText("De Hef", display, box, limits);
  expect(short).toMatchObject({ size: limits.largest, lines: ["De Hef"] });
  const title = "Tweeduizend mensen die niet hoesten, en één die dat op een dinsdag in november wel deed";
  const long = fitText(title, display, box, limits);
  expect(long.size).toBeLessThan(short.size);
  expect(long.lines.join(" ")).toBe(title);
});

test("a word that no line holds is broken with a hyphen, a text that is too long ends in an ellipsis", () => {
  const word = fitText("Arbeidsongeschiktheidsverzekeringsmaatschappijen", display, box, limits);
  expect(word.lines).toHaveLength(2);
  expect(word.lines[0]).toMatch(/-$/);
  expect(word.lines.join("").replace("-", "")).toBe("Arbeidsongeschiktheidsverzekeringsmaatschappijen");
  const { lines } = fitText("Alweer een heel lang verhaal ".repeat(20), display, box, limits);
  expect(lines.at(-1)).toMatch(/[a-z]…$/);
});

test("lines of about the same width: no lonely last word", () => {
  const { lines, size } = fitText(
    "Op de Lijnbaan hoef je niets",
    display,
    { width: 590, height: 300 },
    { largest: 100, smallest: 40 },
  );
  const widths = lines.map((line) => display.measure(line, size));
  expect(lines.length).toBeGreaterThan(1);
  expect(Math.min(...widths)).toBeGreaterThan(0.6 * Math.max(...widths));
});

test("whatever the title, it stays within its box and can be drawn", () => {
  const title = fc.oneof(fc.string({ maxLength: 200, unit: "grapheme" }), fc.lorem({ maxCount: 30 }));
  fc.assert(
    fc.property(title, fc.integer({ min: 120, max: 1100 }), (typed, width) => {
      const text = drawable(typed, display);
      if (!text) return;
      const { size, lines, leading } = fitText(text, display, { width, height: 344 }, limits);
      expect(lines.length * size * leading).toBeLessThanOrEqual(345);
      for (const line of lines) expect(display.measure(line, size)).toBeLessThanOrEqual(width + 0.01);
      expect(lines.map((line) => display.draw(line, size, 0, 0)).join("")).not.toMatch(/NaN|undefined/);
    }),
  );
});

test("what is no font is refused", () => {
  expect(() => readWoff(Buffer.from("<svg/>"))).toThrow();
  expect(() => readWoff(Buffer.alloc(100))).toThrow();
});
