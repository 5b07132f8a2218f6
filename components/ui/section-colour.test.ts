import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

/*
 * The rule in tokens.css, calculated as browsers do (CSS Color 4, OKLCH to sRGB, clipped) and measured as WCAG 2 does: whatever ink a
 * newsroom gives a section, its text can be read.
 */

const css = readFileSync(new URL("tokens.css", import.meta.url), "utf8");
const [day = "", night = ""] = css.split("@media (prefers-color-scheme: dark)");

const bounds = [...css.matchAll(/oklch\(from var\(--section-ink\) (?:min|max)\(l, ([\d.]+)\) min\(c, ([\d.]+)\) h\)/g)];

test("elke kleur van een rubriek is overdag donker en 's nachts licht genoeg voor tekst", () => {
  const [darkest, lightest] = bounds.map(([, l, c]) => ({ l: Number(l), c: Number(c) }));
  if (!darkest || !lightest) throw new Error("No rule in tokens.css");
  let worst = Number.POSITIVE_INFINITY;
  for (const [l, c, h] of inks()) {
    const byDay = luminance(srgb(Math.min(l, darkest.l), Math.min(c, darkest.c), h));
    const byNight = luminance(srgb(Math.max(l, lightest.l), Math.min(c, lightest.c), h));
    for (const [text, sheet] of [[byDay, day] as const, [byNight, night] as const]) {
      for (const under of ["paper", "surface"]) worst = Math.min(worst, contrast(text, colour(sheet, under)));
    }
  }
  expect(worst).toBeGreaterThanOrEqual(4.5);
});

function* inks(): Generator<[number, number, number]> {
  for (let h = 0; h < 360; h += 2)
    for (let c = 0; c <= 0.4; c += 0.01) for (const l of [0, 0.3, 0.5, 0.8, 1]) yield [l, c, h];
}

/** The luminance of a colour that the stylesheet names. */
function colour(sheet: string, name: string): number {
  const hex = sheet.match(new RegExp(`--${name}: #([0-9a-f]{6});`))?.[1] ?? "";
  const channels = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return luminance(channels.map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)));
}

/** Linear sRGB of an OKLCH colour. */
function srgb(l: number, c: number, h: number): number[] {
  const [a, b] = [c * Math.cos((h * Math.PI) / 180), c * Math.sin((h * Math.PI) / 180)];
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ].map((value) => Math.min(1, Math.max(0, value)));
}

function luminance([red = 0, green = 0, blue = 0]: number[]): number {
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}
